import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { LogQuestion } from '#shared/contract/replay-look.ts';
import type { Encoding, LogMapping } from '#shared/model/log-mapping.ts';
import { api, client } from '../../../client/client.ts';
import { showToast } from '../../../ui/toast-queue.ts';
import { useTranslation } from 'react-i18next';
import type { Look, OpenedLog } from '../replay-flow.ts';
import { dialledPhones, obstacles, renamed } from './mapping.ts';

type Asked<About extends LogQuestion['about']> = Extract<LogQuestion, { about: About }>;

/** How a log is to be read, as one is saying it, and what is still open; a question once asked stays in sight. */
export function useMapping({ replayId }: OpenedLog, first: Look) {
  const { t } = useTranslation('replay');
  const [mapping, setMapping] = useState(first.mapping);
  const { data, isPlaceholderData } = useQuery(
    api.replay.look.queryOptions({ input: { replayId, mapping }, placeholderData: keepPreviousData }),
  );
  const look = data?.kind === 'log' ? data : first;
  const questions = data ? look.questions : first.questions;
  const dates = useLatest(find(questions, 'dates'));
  const [kindWords, setKindWords] = useState<string[]>([]);

  const openWords = find(questions, 'kinds')?.words.map(({ word }) => word) ?? [];
  const unseen = openWords.filter((word) => !kindWords.includes(word));
  if (unseen.length > 0) setKindWords([...kindWords, ...unseen]);

  // The only form that reads the dates is no guess.
  const [only, ...others] = dates.isOpen ? (dates.latest?.forms ?? []) : [];
  if (only !== undefined && others.length === 0 && mapping.dateForm !== only) {
    setMapping({ ...mapping, dateForm: only });
  }

  const changeEncoding = async (encoding: Encoding): Promise<void> => {
    try {
      const other = await client.replay.look({ replayId, encoding });
      if (other.kind === 'log') {
        setMapping({ ...mapping, encoding, ...renamed(mapping, look.headers, other.headers) });
      }
    } catch {
      showToast({ tone: 'failed', message: t('mapping.failed') });
    }
  };

  const phones = dialledPhones(mapping, look.headers, look.rows);
  return {
    mapping,
    change: (part: Partial<LogMapping>) => setMapping({ ...mapping, ...part }),
    setMapping,
    changeEncoding,
    look,
    /** Not yet about the mapping as it is. */
    isOutdated: isPlaceholderData,
    missing: find(questions, 'columns')?.missing ?? [],
    dates,
    kindWords: kindWords.filter((word) => openWords.includes(word) || word in mapping.kinds),
    phones,
    isEncodingAsked: first.questions.some(({ about }) => about === 'encoding'),
    obstacles: obstacles(questions),
  };
}

function find<About extends LogQuestion['about']>(
  questions: readonly LogQuestion[],
  about: About,
): Asked<About> | undefined {
  return questions.find((question): question is Asked<About> => question.about === about);
}

/** The latest of what comes and goes, and whether it is there now. */
function useLatest<Value extends object>(value: Value | undefined) {
  const [latest, setLatest] = useState(value);
  if (value !== undefined && value !== latest) setLatest(value);
  return { latest: value ?? latest, isOpen: value !== undefined };
}
