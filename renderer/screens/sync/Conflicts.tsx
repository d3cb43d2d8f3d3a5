import { useQuery } from '@tanstack/react-query';
import { useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../client/client.ts';
import { useCanWrite } from '../../client/use-can-write.ts';
import { useSyncStatus } from '../../parts/sync/use-sync-status.ts';
import { focusContent } from '../../ui/focus-content.ts';
import { LoadFailure } from '../../ui/LoadFailure.tsx';
import { ConflictCard } from './conflicts/ConflictCard.tsx';
import { DecidedConflicts } from './conflicts/DecidedConflicts.tsx';
import { keepOnlyDraftsOf, textDraftKey, useTextDrafts } from './conflicts/text-drafts.ts';
import { useResolve } from './conflicts/use-resolve.ts';
import styles from './SyncList.module.css';

/**
 * The edits that met another one, each waiting for a person to choose; nothing where there is none. One that somebody
 * else has decided stays as long as a text begun for it does. What was not kept is listed under them.
 */
export function Conflicts() {
  const { t } = useTranslation('versions');
  const titleId = useId();
  const canWrite = useCanWrite();
  const status = useSyncStatus();
  const { data, isError, isFetching, isFetchedAfterMount, refetch } = useQuery(
    api.sync.conflicts.queryOptions(),
  );
  const drafts = useTextDrafts((state) => state.drafts);
  const resolve = useResolve();
  // What is known from before may not have a conflict yet that a text has been begun for.
  const isFresh = isFetchedAfterMount && !isFetching;
  const hasBeenFresh = useRef(false);
  const [reopened, setReopened] = useState<number | null>(null);
  useEffect(() => {
    // Once: one that is decided may be opened again right after.
    if (!data || !isFresh || hasBeenFresh.current) return;
    hasBeenFresh.current = true;
    keepOnlyDraftsOf([...data.entries, ...data.decided]);
  }, [data, isFresh]);

  if (isError && !data) {
    return (
      <LoadFailure message={t('conflicts.failed')} retryLabel={t('retry')} onRetry={() => void refetch()} />
    );
  }
  if (!data) return null;
  const { entries, decided } = data;
  const overtaken = decided.filter((conflict) => textDraftKey(conflict) in drafts);
  // In their order, so that whoever is typing in one stays where they are.
  const shown = [
    ...entries.map((conflict) => ({ conflict, isDecided: false })),
    ...overtaken.map((conflict) => ({ conflict, isDecided: true })),
  ].toSorted((a, b) => b.conflict.n - a.conflict.n);
  const lost = decided.filter((conflict) => !conflict.isPresent && !overtaken.includes(conflict));
  const me = status?.connection?.author ?? null;

  /** What had the focus is about to go. */
  const focusAfter = (index: number): void => {
    const next = shown[index + 1] ?? shown[index - 1];
    const card = next && document.getElementById(cardId(next.conflict.n));
    if (card) card.focus();
    else focusContent();
  };
  return (
    <>
      {shown.length > 0 && (
        <section className={styles['section']} aria-labelledby={titleId}>
          <h2 id={titleId}>{t('conflicts.title', { count: entries.length })}</h2>
          {entries.length > 0 && (
            <p className={styles['note']}>{canWrite ? t('conflicts.text') : t('conflicts.textToRead')}</p>
          )}
          {shown.map(({ conflict, isDecided }, index) => (
            <ConflictCard
              key={conflict.n}
              id={cardId(conflict.n)}
              conflict={conflict}
              isDecided={isDecided}
              me={me}
              takesFocus={conflict.n === reopened}
              onTake={(take) => {
                focusAfter(index);
                resolve({ conflict, take });
              }}
              onDone={() => focusAfter(index)}
            />
          ))}
        </section>
      )}
      {lost.length > 0 && <DecidedConflicts decided={lost} me={me} onReopened={setReopened} />}
    </>
  );
}

function cardId(n: number): string {
  return `conflict-${n}`;
}
