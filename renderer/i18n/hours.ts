import { type Interval, intervalMinutes, minutesPerDay, weekdays } from '#shared/model/business-hours.ts';
import type { InterfaceLanguage } from '#shared/model/interface-language.ts';
import { formatTimeOfDay } from './time.ts';

/** A Monday, to name the days of a week after it. */
const someMonday = Date.UTC(2024, 0, 1);
const dayLength = 86_400_000;

/** The names of the days, Monday first. */
export function dayNames(language: InterfaceLanguage, form: 'long' | 'short'): string[] {
  const format = new Intl.DateTimeFormat(language, { weekday: form, timeZone: 'UTC' });
  return weekdays.map((_, index) => format.format(someMonday + index * dayLength));
}

/** The intervals of a day as people write them: "9 AM to 12 PM and 1 PM to 5 PM". */
export function timesInWords(
  intervals: readonly Interval[],
  language: InterfaceLanguage,
  t: (key: 'words:interval', times: { from: string; to: string }) => string,
): string {
  const texts = intervals.map((interval) => {
    const { start, end } = intervalMinutes(interval);
    const to = end > minutesPerDay ? end - minutesPerDay : end;
    return t('words:interval', {
      from: formatTimeOfDay(start, language),
      to: formatTimeOfDay(to, language),
    });
  });
  return new Intl.ListFormat(language).format(texts);
}
