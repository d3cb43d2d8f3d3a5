import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCanWrite } from '../../client/use-can-write.ts';
import { usePendingList } from '../../parts/sync/use-pending-edits.ts';
import { useSyncStatus } from '../../parts/sync/use-sync-status.ts';
import { Button } from '../../ui/Button.tsx';
import { focusContent } from '../../ui/focus-content.ts';
import { LoadFailure } from '../../ui/LoadFailure.tsx';
import { BlockedEdit } from './pending/BlockedEdit.tsx';
import { PendingRow } from './pending/PendingRow.tsx';
import { useDiscard } from './pending/use-discard.ts';
import styles from './SyncList.module.css';

/** How many are listed before somebody asks for all of them. */
const firstOnes = 8;

/** What is not in the cloud yet: the edits that it does not take as they are, then those on their way. */
export function PendingEdits() {
  const { t } = useTranslation(['versions', 'sync']);
  const [id, listId] = [useId(), useId()];
  const canWrite = useCanWrite();
  const status = useSyncStatus();
  const { edits, retry } = usePendingList();
  const discard = useDiscard();
  const [showsAll, setShowsAll] = useState(false);
  const blocked = edits.filter(({ state }) => state === 'blocked');
  const waiting = edits.filter(({ state }) => state !== 'blocked');
  // Of what waits for a newer program each card says all there is to do.
  const canDoMore = blocked.some(({ reason }) => reason !== 'newer_version');
  const shown = showsAll ? waiting : waiting.slice(0, firstOnes);
  return (
    <>
      {retry && (
        <LoadFailure message={t('sync:failed.pending')} retryLabel={t('sync:failed.retry')} onRetry={retry} />
      )}
      {blocked.length > 0 && (
        <section className={styles['section']} aria-labelledby={id}>
          <h2 id={id}>{t('versions:blocked.title', { count: blocked.length })}</h2>
          {canDoMore && (
            <p className={styles['note']}>
              {canWrite
                ? t('versions:blocked.text', { count: blocked.length })
                : t('versions:blocked.textToRead', { count: blocked.length })}
            </p>
          )}
          {blocked.map((edit) => (
            <BlockedEdit
              key={edit.seq}
              edit={edit}
              onDiscard={
                canWrite
                  ? () => {
                      focusContent();
                      discard(edit);
                    }
                  : null
              }
            />
          ))}
        </section>
      )}
      {waiting.length > 0 && (
        <section className={styles['section']} aria-labelledby={listId}>
          <h2 id={listId}>{t('versions:pending.title', { count: waiting.length })}</h2>
          <ul className={styles['rows']}>
            {shown.map((edit) => (
              <PendingRow key={edit.seq} edit={edit} isReachable={status?.state === 'idle'} />
            ))}
            {shown.length < waiting.length && (
              <li className={styles['more']}>
                <Button size="small" variant="quiet" onPress={() => setShowsAll(true)}>
                  {t('versions:pending.showAll', { count: waiting.length })}
                </Button>
              </li>
            )}
          </ul>
        </section>
      )}
    </>
  );
}
