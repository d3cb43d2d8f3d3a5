import { useTranslation } from 'react-i18next';
import { useSyncNow } from '../../../parts/sync/use-sync-now.ts';
import { useSyncStatus } from '../../../parts/sync/use-sync-status.ts';
import { Banner } from '../../../ui/Banner.tsx';
import { Button, ButtonLink } from '../../../ui/Button.tsx';
import { useLasting } from '../../../ui/use-lasting.ts';
import styles from './Cloud.module.css';
import { type StopCause, stoppingOf } from './stopping.ts';
import { useNumberEdits } from './use-number-edits.ts';

/** So many milliseconds a delete may take that is simply on its way. */
const usual = 1500;

/**
 * Says of what was deleted here that the cloud may still answer with it, and why. It interrupts only where the stop
 * has failed.
 */
export function StopBanner({ numberId }: { numberId: string }) {
  const { t } = useTranslation('sync');
  const status = useSyncStatus();
  const stopping = stoppingOf(useNumberEdits(numberId), status?.state ?? 'off');
  const isOnItsWay = stopping?.cause === 'idle';
  const hasTakenLong = useLasting(isOnItsWay, usual);
  if (!stopping || (isOnItsWay && !hasTakenLong)) return null;
  const { what, count, cause } = stopping;
  return (
    <div className={styles['stop']}>
      <Banner tone={isOnItsWay ? 'warning' : 'error'} action={<StopAction cause={cause} />}>
        <b>{what === 'number' ? t('stop.number') : t('stop.replies', { count })}</b> {t(`stop.why.${cause}`)}
      </Banner>
    </div>
  );
}

function StopAction({ cause }: { cause: StopCause }) {
  const { t } = useTranslation('sync');
  const { syncNow, isRunning } = useSyncNow();
  if (cause === 'idle') return null;
  if (cause === 'offline' || cause === 'waiting') {
    return (
      <Button size="small" onPress={syncNow}>
        {isRunning ? t('now.running') : t('now.retry')}
      </Button>
    );
  }
  return (
    <ButtonLink size="small" href="#/settings/sync">
      {t('stop.see')}
    </ButtonLink>
  );
}
