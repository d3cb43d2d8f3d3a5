import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Banner } from '../../../ui/Banner.tsx';
import { Button } from '../../../ui/Button.tsx';
import { useRefusalText } from '../refusal.ts';
import styles from '../SyncScreen.module.css';
import type { Beginning } from './beginnings.ts';
import type { Refusal, Start } from './connect-flow.ts';
import { PlanOfStart } from './PlanOfStart.tsx';

type StartCardProps = {
  way: Beginning;
  /** There is no other to choose. */
  isOnly: boolean;
  /** The beginning that is being made. */
  connecting: Start | null;
  /** Why it was not made when it was chosen. */
  refusal: Refusal | null;
  onStart: () => void;
};

/** One way to begin: what it does, what would change by it, and the button that does it. */
export function StartCard({ way, isOnly, connecting, refusal, onStart }: StartCardProps) {
  const { t } = useTranslation('sync');
  const refusalText = useRefusalText();
  const titleId = useId();
  const { start, words, plan } = way;
  return (
    <section className={styles['card']} aria-labelledby={titleId}>
      <h2 id={titleId}>{t(`start.${words}.title`)}</h2>
      <p className={styles['lead']}>{t(`start.${words}.text`)}</p>
      {plan && <PlanOfStart start={start} plan={plan} />}
      {refusal && <Banner tone="error">{refusalText(refusal)}</Banner>}
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
