import { useTranslation } from 'react-i18next';
import type { Finding } from '#shared/contract/diagnostics.ts';
import { intervalMinutes, weekdays } from '#shared/model/business-hours.ts';
import type { PhoneNumber } from '#shared/model/phone-number.ts';
import { formatTimeOfDay } from '../../../i18n/time.ts';
import { timeZoneCity } from '../../../i18n/time-zones.ts';
import { useInterfaceLanguage } from '../../../i18n/use-words.ts';
import { dayNames } from '../../../i18n/hours.ts';
import { formatLength } from '../hours-words.ts';

/** Puts a finding into a sentence that says what, and one that says why. */
export function useCheckWords() {
  const { t } = useTranslation(['checks', 'words']);
  const language = useInterfaceLanguage();

  return ({ code, facts, slot }: Finding, number: PhoneNumber): { title: string; text: string } => {
    const spoken = facts['language'] === 'en' || facts['language'] === 'fr' ? facts['language'] : null;
    const place = slot && {
      trigger: t(`words:trigger.${slot.trigger}`),
      period: t(`words:inPeriod.${slot.period}`),
    };
    const words = {
      ...facts,
      ...place,
      ...(spoken && { language: t(`checks:inLanguage.${spoken}`), reads: t(`checks:reads.${spoken}`) }),
      own: t(`checks:inLanguage.${number.language}`),
      ...intervalWords(facts),
      zone: timeZoneCity(String(facts['zone'] ?? number.timeZone), language),
      likely: timeZoneCity(String(facts['likely'] ?? number.timeZone), language),
      length: formatLength(Number(facts['minutes'] ?? 0), language),
      count: Number(facts['count'] ?? facts['after'] ?? 0),
    };
    return { title: t(`checks:finding.${code}.title`, words), text: t(`checks:finding.${code}.text`, words) };
  };

  function intervalWords({ day, start, end }: Finding['facts']): object {
    const weekday = weekdays.find((name) => name === day);
    if (!weekday || typeof start !== 'string' || typeof end !== 'string') return {};
    const { start: opens, end: closes } = intervalMinutes([start, end]);
    return {
      day: dayNames(language, 'long')[weekdays.indexOf(weekday)],
      start: formatTimeOfDay(opens, language),
      end: formatTimeOfDay(closes % (24 * 60), language),
    };
  }
}
