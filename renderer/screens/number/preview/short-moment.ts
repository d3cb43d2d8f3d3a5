import type { InterfaceLanguage } from '#shared/model/interface-language.ts';
import { dayDistance, formatTime } from '../../../i18n/time.ts';

/** A moment in a few letters: "Fri 6:05 PM", « ven. 18 h 05 », with the date where the day could be mistaken. */
export function shortMoment(
  instant: number,
  now: number,
  timeZone: string,
  language: InterfaceLanguage,
): string {
  const isThisWeek = Math.abs(dayDistance(now, instant, timeZone)) < 7;
  const day = new Intl.DateTimeFormat(language, {
    timeZone,
    ...(isThisWeek ? { weekday: 'short' } : { day: 'numeric', month: 'short' }),
  }).format(instant);
  return `${day} ${formatTime(instant, timeZone, language)}`;
}
