import { useTranslation } from 'react-i18next';
import type { DecidedConflict } from '#shared/contract/sync.ts';
import { useCanWrite } from '../../../client/use-can-write.ts';
import { Disclosed } from '../../../ui/Disclosed.tsx';
import styles from '../SyncList.module.css';
import { DecidedRow } from './DecidedRow.tsx';
import { useReopen } from './use-reopen.ts';

type DecidedConflictsProps = {
  decided: readonly DecidedConflict[];
  /** By what name the cloud knows the person who looks. */
  me: string | null;
  /** Told once it is among the open ones again. */
  onReopened: (n: number) => void;
};

/** The versions that were not kept, as long as this device has them, and the way to choose again. */
export function DecidedConflicts({ decided, me, onReopened }: DecidedConflictsProps) {
  const { t } = useTranslation('versions');
  const canWrite = useCanWrite();
  const reopen = useReopen();
  return (
    <Disclosed label={t('past.title', { count: decided.length })}>
      <div className={styles['section']}>
        <p className={styles['note']}>
          {t('past.text')} {canWrite && t('past.hint')}
        </p>
        <ul className={styles['rows']}>
          {decided.map((conflict) => (
            <DecidedRow
              key={conflict.n}
              conflict={conflict}
              me={me}
              onReopen={
                canWrite
                  ? async () => {
                      await reopen(conflict);
                      onReopened(conflict.n);
                    }
                  : null
              }
            />
          ))}
        </ul>
      </div>
    </Disclosed>
  );
}
