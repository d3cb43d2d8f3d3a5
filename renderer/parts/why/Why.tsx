import { Check, Info, Minus, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { usePhoneFormat } from '../../i18n/use-phone-format.ts';
import { useInterfaceLanguage } from '../../i18n/use-words.ts';
import type { Explained } from './explained.ts';
import { ladder } from './ladder.ts';
import type { Line, Tone } from './line.ts';
import { Sentence } from './Sentence.tsx';
import { shortAnswer } from './short-answer.ts';
import styles from './Why.module.css';

const toneIcons = { passed: Check, failed: X, note: Info } as const;
const statusIcons = { passed: Check, failed: X, not_reached: Minus } as const;

/** *Why this reply?*: what decided in a few lines, and on request every check with what it found. */
export function Why({ explained }: { explained: Explained }) {
  const { t } = useTranslation(['why', 'words']);
  const language = useInterfaceLanguage();
  const formatPhone = usePhoneFormat();
  const wording = { t, language, formatPhone };
  return (
    <section className={styles['why']} aria-labelledby="why-title">
      <h3 id="why-title">{explained.decision.outcome === 'send' ? t('why:title') : t('why:titleNone')}</h3>
      <WhyLines lines={shortAnswer(explained, wording)} />
      <details className={styles['all']}>
        <summary>{t('why:all')}</summary>
        <ol>
          {ladder(explained, wording).map(({ check, status, asks, found }) => {
            const Icon = statusIcons[status];
            return (
              <li key={check} data-status={status}>
                <Icon size={14} role="img" aria-label={t(`why:status.${status}`)} />
                <span>
                  {t(asks)}
                  {found.map((sentence) => (
                    <small key={sentence.key}>
                      <Sentence sentence={sentence} />
                    </small>
                  ))}
                </span>
              </li>
            );
          })}
        </ol>
      </details>
    </section>
  );
}

/** What decided, a line each, marked by how it tells. */
export function WhyLines({ lines }: { lines: readonly Line[] }) {
  const { t } = useTranslation('why');
  return (
    <ul className={styles['lines']}>
      {lines.map((line) => (
        <li key={line.key} data-tone={line.tone}>
          <ToneIcon tone={line.tone} label={line.tone === 'failed' ? t('status.failed') : undefined} />
          <span>
            <Sentence sentence={line} />
          </span>
        </li>
      ))}
    </ul>
  );
}

function ToneIcon({ tone, label }: { tone: Tone; label: string | undefined }) {
  const Icon = toneIcons[tone];
  return label === undefined ? (
    <Icon size={14} aria-hidden="true" />
  ) : (
    <Icon size={14} role="img" aria-label={label} />
  );
}
