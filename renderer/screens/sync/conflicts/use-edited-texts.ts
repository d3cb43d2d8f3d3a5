import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RuleVersions, SyncConflict } from '#shared/contract/sync.ts';
import { autoReplySchema } from '#shared/model/auto-reply.ts';
import { type Fault, faultsOf } from '#shared/model/fault.ts';
import { type Language, languages } from '#shared/model/language.ts';
import { api } from '../../../client/client.ts';
import { callErrorOf } from '../../../client/errors.ts';
import { queryClient } from '../../../client/query-client.ts';
import { languageOfFault } from '../../../parts/texts/fault-to-show.ts';
import { noTexts, type Texts, withoutBlankTranslations } from '../../../parts/texts/texts.ts';
import { showToast } from '../../../ui/toast-queue.ts';
import { dropTextDraft, keepTextDraft, textDraftKey, useTextDrafts } from './text-drafts.ts';
import { sentOr, whyUndecided } from './use-resolve.ts';

export type ReplyVersions = Extract<RuleVersions, { kind: 'auto_reply' }>;

/** A third text that is being written and what can be done with it. */
export type EditedTexts = ReturnType<typeof useEditedTexts>;

type EditedOf = { conflict: SyncConflict; versions: ReplyVersions; onWritten: () => void };

/** A third text that decides a conflict: what is typed is kept on this device until it is written. */
export function useEditedTexts({ conflict, versions, onWritten }: EditedOf) {
  const { t } = useTranslation('versions');
  const { n, basis } = conflict;
  const [begunOn] = useState(basis);
  const key = textDraftKey(conflict);
  const draft = useTextDrafts(({ drafts }) => drafts[key]);
  const texts = draft ?? bothIn(versions);
  const [refusedFaults, setRefusedFaults] = useState<Fault[]>([]);
  const [hasTried, setTried] = useState(false);
  /** By language: its field takes the focus whenever this changes. */
  const [focusRequests, setFocusRequests] = useState<Partial<Record<Language, number>>>({
    [versions.language]: 0,
  });

  const requestFocus = (language: Language): void =>
    setFocusRequests((asked) => ({ ...asked, [language]: (asked[language] ?? 0) + 1 }));
  const refuse = (faults: Fault[]): void => {
    setRefusedFaults(faults);
    setTried(true);
    requestFocus(faults[0] ? languageOfFault(faults[0], versions.language) : versions.language);
  };
  const { trigger, period } = versions;
  const reply = { trigger, period, ...withoutBlankTranslations(texts) };

  const { mutate, isPending, error } = useMutation(
    api.sync.resolve.mutationOptions({
      onSuccess: (status) => {
        dropTextDraft(key);
        onWritten();
        showToast({ tone: 'done', message: t(`decided.${sentOr(status)}`) });
      },
      onError: (failure) => {
        const refused = callErrorOf(failure);
        if (refused?.code === 'INVALID') refuse(refused.faults.map(inTexts));
      },
      onSettled: () => queryClient.invalidateQueries({ queryKey: api.sync.key() }),
    }),
  );

  const isRefused = callErrorOf(error)?.code === 'INVALID';
  const hasChanged = basis !== begunOn;
  const failure = error && !isRefused ? whyUndecided(error) : hasChanged ? 'changed' : null;

  return {
    texts,
    isBegun: draft !== undefined,
    /** Writing was refused because of `faults`. */
    hasTried,
    focusRequests,
    requestFocus,
    faults: refusedFaults.length > 0 ? refusedFaults : faultsIn(reply),
    failure,
    isWriting: isPending,
    change: (next: Texts): void => {
      setRefusedFaults([]);
      keepTextDraft(key, next);
    },
    discard: () => dropTextDraft(key),
    write: (): void => {
      const faults = faultsIn(reply);
      const { message, translations } = withoutBlankTranslations(texts);
      if (isPending) return;
      if (faults.length > 0) refuse(faults);
      else mutate({ n, basis, take: 'edited', texts: { message, translations } });
    },
  } as const;
}

/** The text that lost, in each language that either of the two is written in. */
function bothIn({ mine, theirs }: ReplyVersions): Texts {
  const translations = Object.fromEntries(
    languages.flatMap((language) => {
      const text = mine?.translations[language] ?? theirs?.translations[language];
      return text === undefined ? [] : [[language, text]];
    }),
  );
  return { message: (mine ?? theirs ?? noTexts).message, translations };
}

function faultsIn(reply: object): Fault[] {
  const parsed = autoReplySchema.safeParse(reply);
  return parsed.success ? [] : faultsOf(parsed.error.issues, reply);
}

/** The same fault, its path beginning at the texts. */
function inTexts({ path: [first, ...rest], code, facts }: Fault): Fault {
  return { path: first === 'texts' || first === undefined ? rest : [first, ...rest], code, facts };
}
