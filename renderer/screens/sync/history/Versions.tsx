import { useTranslation } from 'react-i18next';
import type { RuleReference } from '#shared/contract/sync.ts';
import { useCanWrite } from '../../../client/use-can-write.ts';
import { DayList } from '../../../parts/log/DayList.tsx';
import { Button } from '../../../ui/Button.tsx';
import styles from '../RuleHistory.module.css';
import { HistoryEntry } from './HistoryEntry.tsx';
import { HistoryFailure } from './HistoryFailure.tsx';
import { useHistory } from './use-history.ts';
import { useRestoreVersion } from './use-restore-version.ts';

/** The versions of a thing that the cloud has kept, by day. */
export function Versions({ about }: { about: RuleReference }) {
  const { t } = useTranslation('versions');
  const canWrite = useCanWrite();
  const { entries, basis, failure, hasMore, isLoadingMore, loadMore, retry } = useHistory(about);
  const { restore, restoring } = useRestoreVersion(about, basis);
  return (
    <>
      {failure && <HistoryFailure failure={failure} onRetry={retry} />}
      {!entries && !failure && (
        <p className={styles['loading']} role="status">
          {t('history.loading')}
        </p>
      )}
      {entries && (
        <div className={styles['card']}>
          {entries.length === 0 && <p className={styles['loading']}>{t('history.none')}</p>}
          <DayList entries={entries}>
            {(version, timeZone) => (
              <HistoryEntry
                key={version.rev}
                version={version}
                timeZone={timeZone}
                isRestoring={restoring === version.rev}
                onRestore={canWrite ? () => restore(version.rev) : null}
              />
            )}
          </DayList>
          {hasMore && (
            <Button isPending={isLoadingMore} onPress={loadMore}>
              {t('history.more')}
            </Button>
          )}
        </div>
      )}
    </>
  );
}
