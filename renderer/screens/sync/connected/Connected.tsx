import { RefreshCw } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SyncStatus } from '#shared/contract/sync.ts';
import { useSyncNow } from '../../../parts/sync/use-sync-now.ts';
import type { ShownStatus } from '../../../parts/sync/use-sync-status.ts';
import { Button } from '../../../ui/Button.tsx';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { Conflicts } from '../Conflicts.tsx';
import { PendingEdits } from '../PendingEdits.tsx';
import styles from '../SyncScreen.module.css';
import { ConnectionCard } from './ConnectionCard.tsx';
import { NewTokenDialog } from './NewTokenDialog.tsx';
import { Notices } from './Notices.tsx';
import { StateCard } from './StateCard.tsx';

type ConnectedProps = { status: ShownStatus; connection: NonNullable<SyncStatus['connection']> };

/** How the exchange with the connected cloud goes, what waits or asks for a person, and the connection itself. */
export function Connected({ status, connection }: ConnectedProps) {
  const { t } = useTranslation('sync');
  const { syncNow, isRunning } = useSyncNow();
  const [isChangingToken, setChangingToken] = useState(false);
  const isBusy = isRunning || status.isSyncing;
  const isRetry = status.state === 'offline' || status.state === 'waiting';
  return (
    <div className={styles['page']}>
      <PageHeader title={t('title')}>
        <Button onPress={syncNow}>
          <RefreshCw size={15} strokeWidth={1.75} aria-hidden="true" />
          {isBusy ? t('now.running') : isRetry ? t('now.retry') : t('now.action')}
        </Button>
      </PageHeader>
      <StateCard status={status} onNewToken={() => setChangingToken(true)} />
      <Notices status={status} />
      <Conflicts />
      <PendingEdits />
      <ConnectionCard status={status} connection={connection} onNewToken={() => setChangingToken(true)} />
      {isChangingToken && <NewTokenDialog onClose={() => setChangingToken(false)} />}
    </div>
  );
}
