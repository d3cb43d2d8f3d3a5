import { Check, Minus, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { usePhoneFormat } from '../../i18n/use-phone-format.ts';
import { useInterfaceLanguage } from '../../i18n/use-words.ts';
import type { Explained } from './explained.ts';
import styles from './CheckLadder.module.css';
import { ladder } from './ladder.ts';
import { Sentence } from './Sentence.tsx';

const icons = { passed: Check, failed: X, not_reached: Minus } as const;

/** Every check of a decision, one below the other, each with what it found. */
export function CheckLadder({ explained, label }: { explained: Explained; label: string }) {
  const { t } = useTranslation(['why', 'words']);
  const language = useInterfaceLanguage();
  const formatPhone = usePhoneFormat();
  return (
    <ol className={styles['ladder']} aria-label={label}>
      {ladder(explained, { t, language, formatPhone }).map(({ check, status, asks, found }) => {
        const Icon = icons[status];
        return (
          <li key={check} data-status={status}>
            <span className={styles['mark']}>
              <Icon
                size={14}
                strokeWidth={2.25}
                {...(status === 'not_reached'
                  ? { 'aria-hidden': true }
                  : { role: 'img', 'aria-label': t(`why:status.${status}`) })}
              />
            </span>
            <span className={styles['words']}>
              {t(asks)}
              {status === 'not_reached' ? (
                <small>{t('why:status.not_reached')}</small>
              ) : (
                found.map((sentence) => (
                  <small key={sentence.key}>
                    <Sentence sentence={sentence} />
                  </small>
                ))
              )}
            </span>
          </li>
        );
      })}
    </ol>
  );
}
