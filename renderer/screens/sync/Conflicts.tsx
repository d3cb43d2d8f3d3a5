import { useQuery } from '@tanstack/react-query';
import { useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../client/client.ts';
import { useSyncStatus } from '../../parts/sync/use-sync-status.ts';
import { focusContent } from '../../ui/focus-content.ts';
import { LoadFailure } from '../../ui/LoadFailure.tsx';
import { ConflictCard } from './conflicts/ConflictCard.tsx';
import { keepOnlyDraftsOf } from './conflicts/text-drafts.ts';
import { useResolve } from './conflicts/use-resolve.ts';
import styles from './SyncList.module.css';

/** The edits that met another one, each waiting for a person to choose; nothing where there is none. */
export function Conflicts() {
  const { t } = useTranslation('versions');
  const titleId = useId();
  const status = useSyncStatus();
  const { data, isError, isFetching, isFetchedAfterMount, refetch } = useQuery(
    api.sync.conflicts.queryOptions(),
  );
  const resolve = useResolve();
  // What is known from before may not have a conflict yet that a text has been begun for.
  const isFresh = isFetchedAfterMount && !isFetching;
  const hasBeenFresh = useRef(false);
  useEffect(() => {
    // Once: one that is decided may be opened again right after.
    if (!data || !isFresh || hasBeenFresh.current) return;
    hasBeenFresh.current = true;
    keepOnlyDraftsOf(data.entries);
  }, [data, isFresh]);

  if (isError && !data) {
    return (
      <LoadFailure message={t('conflicts.failed')} retryLabel={t('retry')} onRetry={() => void refetch()} />
    );
  }
  if (!data || data.entries.length === 0) return null;

  /** What had the focus is about to go. */
  const focusAfter = (index: number): void => {
    const next = data.entries[index + 1] ?? data.entries[index - 1];
    const card = next && document.getElementById(cardId(next.n));
    if (card) card.focus();
    else focusContent();
  };
  return (
    <section className={styles['section']} aria-labelledby={titleId}>
      <h2 id={titleId}>{t('conflicts.title', { count: data.entries.length })}</h2>
      <p className={styles['note']}>{t('conflicts.text')}</p>
      {data.entries.map((conflict, index) => (
        <ConflictCard
          key={conflict.n}
          id={cardId(conflict.n)}
          conflict={conflict}
          me={status?.connection?.author ?? null}
          onTake={(take) => {
            focusAfter(index);
            resolve({ n: conflict.n, take });
          }}
          onWritten={() => focusAfter(index)}
        />
      ))}
    </section>
  );
}

function cardId(n: number): string {
  return `conflict-${n}`;
}
