import type { TFunction } from 'i18next';
import type { Closure } from '#shared/model/closure.ts';
import type { InterfaceLanguage } from '#shared/model/interface-language.ts';
import { dayNames, timesInWords } from '../../i18n/hours.ts';
import { formatDate } from '../../i18n/moment.ts';
import { formatTimeOfDay } from '../../i18n/time.ts';
import type { Day } from './current-week.ts';
import { daysBetween } from './next-closure.ts';

type Words = TFunction<['number', 'words']>;

/** A week's hours as one text: "Monday: 9 AM to 5 PM; …; Friday (Christmas): closed". */
export function weekInWords(
  days: readonly Pick<Day, 'intervals' | 'closure'>[],
  language: InterfaceLanguage,
  t: Words,
): string {
  const names = dayNames(language, 'long');
  return days
    .map((day, index) => {
      const times =
        day.intervals.length > 0 ? timesInWords(day.intervals, language, t) : t('number:hours.closedDay');
      if (!day.closure) return t('number:hours.day', { day: names[index], times });
      const name = day.closure.name || t('number:hours.exception');
      return t('number:hours.exceptionalDay', { day: names[index], name, times });
    })
    .join(t('number:hours.separator'));
}

/** A length of time as people write it: "42 hours 30 minutes", « 42 h 30 », « 30 minutes ». */
export function formatLength(minutes: number, language: InterfaceLanguage): string {
  if (language !== 'en' && minutes >= 60) return formatTimeOfDay(minutes, language);
  const unit = (value: number, name: 'hour' | 'minute'): string =>
    new Intl.NumberFormat(language, { style: 'unit', unit: name, unitDisplay: 'long' }).format(value);
  if (minutes < 60) return unit(minutes, 'minute');
  const rest = minutes % 60;
  const hours = unit(Math.floor(minutes / 60), 'hour');
  return rest === 0 ? hours : `${hours} ${unit(rest, 'minute')}`;
}

/** A closure in two lines: when and what it is, then its name and how far it is. */
export function closureInWords(
  closure: Closure,
  today: string,
  language: InterfaceLanguage,
  t: Words,
): { title: string; detail: string } {
  const { from, to, hours, name } = closure;
  const days = Math.max(0, daysBetween(today, from));
  const distance = new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(days, 'day');
  const facts = { from: formatDate(from, language), to: formatDate(to, language) };
  const context = from === to ? 'day' : 'range';
  const title =
    hours.length === 0
      ? t('number:hours.closure', { ...facts, context })
      : t('number:hours.specialHours', { ...facts, context });
  return { title, detail: name === '' ? distance : t('number:hours.closureDetail', { name, distance }) };
}
