import { useTranslation } from 'react-i18next';
import { Banner } from '../../../ui/Banner.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Disclosed } from '../../../ui/Disclosed.tsx';
import { PlanChanges } from '../../../parts/import-plan/PlanChanges.tsx';
import { PlanCounts } from '../../../parts/import-plan/PlanCounts.tsx';
import { planCounts } from '../../../parts/import-plan/plan-counts.ts';
import styles from '../SyncScreen.module.css';
import type { Beginning } from './beginnings.ts';
import type { Start } from './connect-flow.ts';
import { useLossText } from './use-loss-text.ts';

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
  const lossText = useLossText();
  const losses = plan ? lossText(start, planCounts(plan)) : [];
  return (
    <section className={styles['card']}>
      <h2>{t(`start.${words}.title`)}</h2>
      <p className={styles['lead']}>{t(`start.${words}.text`)}</p>
      {plan && (
        <>
          <h3 className={styles['where']}>
            {start === 'mine' ? t('start.changesThere') : t('start.changesHere')}
          </h3>
          <PlanCounts counts={planCounts(plan)} />
          {losses.length > 0 && (
            <Banner tone="warning">
              {losses.map((sentence) => (
                <p key={sentence}>{sentence}</p>
              ))}
            </Banner>
          )}
          <Disclosed label={t('start.everyChange')}>
            <div className={styles['changes']}>
              <PlanChanges plan={plan} />
            </div>
          </Disclosed>
        </>
      )}
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
