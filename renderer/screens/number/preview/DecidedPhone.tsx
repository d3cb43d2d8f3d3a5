import { useTranslation } from 'react-i18next';
import type { ExplainedDecision } from '#shared/contract/preview.ts';
import type { PhoneNumber } from '#shared/model/phone-number.ts';
import { formatTime } from '../../../i18n/time.ts';
import { useInterfaceLanguage } from '../../../i18n/use-words.ts';
import { Bubble } from '../../../ui/PhoneFrame.tsx';
import styles from './DecidedPhone.module.css';
import { PhonePreview } from './PhonePreview.tsx';
import type { Scenario } from './scenario.ts';

type DecidedPhoneProps = {
  number: PhoneNumber;
  now: number;
  scenario: Scenario;
  /** Undefined as long as it is being worked out; `never` = the reply shown leaves at no time. */
  decision: ExplainedDecision | 'never' | undefined;
};

/** The contact's telephone after a decision: the reply that came back, or that none did. */
export function DecidedPhone({ number, now, scenario, decision }: DecidedPhoneProps) {
  const { t } = useTranslation(['number', 'why']);
  const language = useInterfaceLanguage();
  const { kind, text } = scenario;
  const at = scenario.at === 'now' ? now : scenario.at;
  const timeOf = (instant: number): string => formatTime(instant, number.timeZone, language);
  const message = decision === 'never' ? null : decision?.message;
  const waits = decision !== 'never' && decision?.waitsUntil ? decision.waitsUntil - decision.at : 0;
  return (
    <PhonePreview number={number} trigger={kind} time={decision === 'never' ? null : timeOf(at)}>
      {kind === 'incoming_text' && text.trim() !== '' && <p className={styles['written']}>{text}</p>}
      <div aria-live="polite">
        {message && (
          <>
            <Bubble lang={message.language}>{message.text}</Bubble>
            <p className={styles['sender']}>
              {t('number:preview.eventAt', { event: t('number:preview.sender'), time: timeOf(at + waits) })}
            </p>
          </>
        )}
        {message === null && <p className={styles['nothing']}>{t('why:nothing')}</p>}
      </div>
    </PhonePreview>
  );
}
