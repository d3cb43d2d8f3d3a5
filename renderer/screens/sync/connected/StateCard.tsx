import { useTranslation } from 'react-i18next';
import { ExportButton } from '../../../parts/export-workspace/ExportButton.tsx';
import type { ShownStatus } from '../../../parts/sync/use-sync-status.ts';
import { Button } from '../../../ui/Button.tsx';
import { classes } from '../../../ui/classes.ts';
import screenStyles from '../SyncScreen.module.css';
import { Counts } from './Counts.tsx';
import { LastAndNext } from './LastAndNext.tsx';
import styles from './StateCard.module.css';
import { stateLooks } from './state-looks.ts';
import { stateWords } from './state-words.ts';

type StateCardProps = { status: ShownStatus; onNewToken: () => void };

/** The state of the exchange in words, what it means for what is changed here, and what can be done about it. */
export function StateCard({ status, onNewToken }: StateCardProps) {
  const { t } = useTranslation('sync');
  const words = stateWords(status);
  const { icon: Icon, tone } = stateLooks[words];
  const asksForToken = words === 'auth_required' || words === 'read_only';
  // What is not sent is worth a file of its own.
  const offersExport = words === 'fault' || words === 'read_only';
  return (
    <section className={screenStyles['card']}>
      <div className={screenStyles['headed']}>
        <span className={classes(screenStyles['icon'], styles[tone])}>
          <Icon size={21} strokeWidth={1.75} aria-hidden="true" />
        </span>
        <div className={styles['words']}>
          <div role="status">
            <h2>{t(`state.${words}.title`)}</h2>
            <p>{t(`state.${words}.text`)}</p>
          </div>
          <LastAndNext status={status} />
        </div>
      </div>
      <Counts status={status} />
      {(asksForToken || offersExport) && (
        <div className={classes(screenStyles['actions'], styles['act'])}>
          {asksForToken && (
            <Button variant="primary" onPress={onNewToken}>
              {t('token.action')}
            </Button>
          )}
          {offersExport && <ExportButton />}
        </div>
      )}
    </section>
  );
}
