import { Check } from 'lucide-react';
import { ProgressBar } from 'react-aria-components/ProgressBar';
import { useTranslation } from 'react-i18next';
import { useInterfaceLanguage } from '../../i18n/use-words.ts';
import { Button } from '../../ui/Button.tsx';
import { cancel } from './open-log.ts';
import type { ReplayFlow } from './replay-flow.ts';
import screenStyles from './ReplayScreen.module.css';
import { StepHeading } from '../../ui/StepHeading.tsx';
import styles from './Working.module.css';

type WorkingFlow = Extract<ReplayFlow, { step: 'sending' | 'looking' | 'deciding' }>;
type Stage = 'sending' | 'deciding' | 'sorting' | 'deciding_sorted';

/** How far the work on a log has come, step by step, with the way out. */
export function Working({ flow }: { flow: WorkingFlow }) {
  const { t } = useTranslation(['replay', 'words']);
  const language = useInterfaceLanguage();
  const { stage, share } = progressOf(flow);
  const name = flow.step === 'sending' ? flow.name : flow.log.name;
  // A log out of order is sorted, and decided once more.
  const stages: Stage[] =
    stage === 'sorting' || stage === 'deciding_sorted'
      ? ['sending', 'sorting', 'deciding_sorted']
      : ['sending', 'deciding'];
  const skipped = flow.step === 'deciding' ? flow.skipped : 0;
  return (
    <section className={screenStyles['card']}>
      <StepHeading>{t('replay:working.title', { name })}</StepHeading>
      <ol className={styles['stages']}>
        {stages.map((one, index) => {
          const isDone = index < stages.indexOf(stage);
          return (
            <li key={one} aria-current={one === stage ? 'step' : undefined} data-done={isDone || undefined}>
              <span className={styles['mark']}>
                {isDone ? <Check size={12} strokeWidth={3} aria-hidden="true" /> : index + 1}
              </span>
              {t(`replay:working.stage.${one}`)}
            </li>
          );
        })}
      </ol>
      <ProgressBar value={share * 100} aria-label={t(`replay:working.stage.${stage}`)}>
        {({ percentage = 0 }) => (
          <div className={styles['track']}>
            <div className={styles['bar']} style={{ width: `${percentage}%` }} />
          </div>
        )}
      </ProgressBar>
      <div className={styles['foot']}>
        <p className={styles['facts']}>
          <b>{new Intl.NumberFormat(language, { style: 'percent' }).format(share)}</b>
          {skipped > 0 && <span>{t('replay:working.skipped', { count: skipped })}</span>}
          <span>{t('replay:working.leave')}</span>
        </p>
        <Button onPress={cancel}>{t('words:cancel')}</Button>
      </div>
    </section>
  );
}

function progressOf(flow: WorkingFlow): { stage: Stage; share: number } {
  if (flow.step === 'sending') return { stage: 'sending', share: flow.sent / flow.size };
  if (flow.step === 'looking') return { stage: 'deciding', share: 0 };
  return { stage: flow.progress.step, share: flow.progress.fraction };
}
