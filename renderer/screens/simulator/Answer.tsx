import { useTranslation } from 'react-i18next';
import type { Explained } from '../../parts/why/explained.ts';
import { CheckLadder } from '../../parts/why/CheckLadder.tsx';
import styles from './Answer.module.css';
import { ReceivedMessage } from './ReceivedMessage.tsx';
import { Verdict } from './Verdict.tsx';

/** What the number does: the verdict, every check with what it found, and the message as it arrives. */
export function Answer({ explained }: { explained: Explained }) {
  const { t } = useTranslation('simulator');
  return (
    <>
      <Verdict explained={explained} />
      <div className={styles['why']}>
        <section className={styles['checks']} aria-labelledby="checks-title">
          <h3 id="checks-title">{t('checks')}</h3>
          <CheckLadder explained={explained} label={t('checks')} />
        </section>
        <ReceivedMessage message={explained.decision.message} />
      </div>
    </>
  );
}
