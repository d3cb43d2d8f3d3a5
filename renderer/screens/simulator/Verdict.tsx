import { Check, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Explained, Wording } from '../../parts/why/explained.ts';
import { momentWords } from '../../parts/why/moment-words.ts';
import { Sentence } from '../../parts/why/Sentence.tsx';
import { heldBy } from '../../parts/why/short-answer.ts';
import { usePhoneFormat } from '../../i18n/use-phone-format.ts';
import { useInterfaceLanguage } from '../../i18n/use-words.ts';
import { PeriodIcon } from '../../ui/PeriodIcon.tsx';
import styles from './Verdict.module.css';

/** Whether a reply leaves, and which, or what holds it back. */
export function Verdict({ explained }: { explained: Explained }) {
  const { t } = useTranslation(['simulator', 'words']);
  const why = useTranslation(['why', 'words']);
  const language = useInterfaceLanguage();
  const formatPhone = usePhoneFormat();
  const { at, outcome, trigger, period, waitsUntil } = explained.decision;
  const wording: Wording = { t: why.t, language, formatPhone };
  const held = heldBy(explained, wording);
  const Icon = outcome === 'send' ? Check : X;
  return (
    <div className={styles['verdict']} data-outcome={outcome} role="status">
      <span className={styles['mark']}>
        <Icon size={22} strokeWidth={2.25} aria-hidden="true" />
      </span>
      <div className={styles['words']}>
        <h2>{t(`simulator:verdict.${outcome}`)}</h2>
        {outcome === 'send' && period && (
          <p className={styles['reply']}>
            <PeriodIcon period={period} size={15} />
            {t('simulator:verdict.reply', {
              trigger: t(`words:trigger.${trigger}`),
              period: t(`words:inPeriod.${period}`),
            })}
          </p>
        )}
        {waitsUntil !== null && (
          <p>
            {t('simulator:verdict.waits', {
              at: momentWords(waitsUntil, at, explained.number.timeZone, wording).at,
            })}
          </p>
        )}
        {held && (
          <p>
            <Sentence sentence={held} />
          </p>
        )}
      </div>
    </div>
  );
}
