import { Check, Clock, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { HoursNow, StoredAutoReply } from '#shared/contract/numbers.ts';
import { languages } from '#shared/model/language.ts';
import type { PhoneNumber } from '#shared/model/phone-number.ts';
import { measureSms } from '#shared/sms/segments.ts';
import { momentFacts } from '../../i18n/moment.ts';
import { useInterfaceLanguage } from '../../i18n/use-words.ts';
import { periodInForce } from './period-in-force.ts';
import styles from './TriggerConditions.module.css';

type TriggerConditionsProps = {
  number: PhoneNumber;
  hoursNow: HoursNow;
  now: number;
  reply: StoredAutoReply;
  /** The reply as a contact receives it. */
  text: string;
};

/** In words: what makes the reply leave, whether that can happen now, and in which language. */
export function TriggerConditions({ number, hoursNow, now, reply, text }: TriggerConditionsProps) {
  const { t } = useTranslation(['number', 'words']);
  const language = useInterfaceLanguage();
  const { open, changesAt } = hoursNow;
  const neverLeaves = open === null && reply.period === 'after_hours';
  const isInForce = periodInForce(hoursNow) === reply.period;
  const facts = momentFacts(changesAt, now, number.timeZone, language, t);
  const PeriodIcon = neverLeaves ? TriangleAlert : isInForce ? Check : Clock;
  const other = languages.find((code) => reply.translations[code] !== undefined);
  const { segments } = measureSms(text);
  return (
    <section className={styles['conditions']}>
      <h3>{t('number:conditions.title')}</h3>
      <ul>
        <li>
          <Check size={14} aria-hidden="true" />
          {t(`words:condition.${reply.trigger}.${reply.period}`)}
        </li>
        <li data-state={neverLeaves ? 'never' : isInForce ? 'met' : 'later'}>
          <PeriodIcon size={14} aria-hidden="true" />
          {neverLeaves && t('number:conditions.never')}
          {!neverLeaves && isInForce && t('number:conditions.now', facts)}
          {!neverLeaves && !isInForce && t('number:conditions.later', facts)}
        </li>
        <li>
          <Check size={14} aria-hidden="true" />
          {other
            ? t('number:conditions.twoLanguages', {
                language: t(`number:inLanguage.${number.language}`),
                other: t(`number:inLanguage.${other}`),
              })
            : t('number:conditions.oneLanguage', { language: t(`number:inLanguage.${number.language}`) })}
        </li>
        <li>
          <Check size={14} aria-hidden="true" />
          {t('number:conditions.active', { count: segments })}
        </li>
      </ul>
    </section>
  );
}
