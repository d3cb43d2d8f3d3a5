import { useTranslation } from 'react-i18next';
import { StatusFailure } from '../../parts/sync/StatusFailure.tsx';
import { useSyncStatus } from '../../parts/sync/use-sync-status.ts';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { ChooseCopy } from './connect/ChooseCopy.tsx';
import { ConnectCard } from './connect/ConnectCard.tsx';
import { useConnectFlow } from './connect/connect-flow.ts';
import { Connected } from './connected/Connected.tsx';
import styles from './SyncScreen.module.css';
import { useFocusOnTurn } from './use-focus-on-turn.ts';

/** The cloud that several people share the workspace by: connecting one, and how the exchange with it goes. */
export function SyncScreen() {
  const { t } = useTranslation('sync');
  const status = useSyncStatus();
  const flow = useConnectFlow();
  useFocusOnTurn(status && status.connection !== null);
  if (status?.connection) return <Connected status={status} connection={status.connection} />;
  return (
    <div className={styles['page']}>
      <PageHeader title={t('title')} />
      <StatusFailure />
      {status && (flow.step === 'choosing' ? <ChooseCopy flow={flow} /> : <ConnectCard />)}
    </div>
  );
}
