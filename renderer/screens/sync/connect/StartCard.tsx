import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/Button.tsx';
import styles from '../SyncScreen.module.css';
import type { Beginning } from './beginnings.ts';
import type { Start } from './connect-flow.ts';
import { PlanOfStart } from './PlanOfStart.tsx';

type StartCardProps = {
  way: Beginning;
  /** There is no other to choose. */
  isOnly: boolean;
  /** The beginning that is being made. */
  connecting: Start | null;
  onStart: () => void;
};

/** One way to begin: what it does, what would change by it, and the button that does it. */
export function StartCard({ way: { start, words, plan }, isOnly, connecting, onStart }: StartCardProps) {
  const { t } = useTranslation('sync');
  return (
    <section className={styles['card']}>
      <h2>{t(`start.${words}.title`)}</h2>
      <p className={styles['lead']}>{t(`start.${words}.text`)}</p>
      {plan && <PlanOfStart start={start} plan={plan} />}
      <div className={styles['actions']}>
        <Button
          variant={isOnly ? 'primary' : 'plain'}
          isDisabled={connecting !== null && connecting !== start}
          onPress={onStart}
        >
          {connecting === start ? t('start.connecting') : t(`start.${words}.action`)}
        </Button>
      </div>
    </section>
  );
}
