import { formatDate } from '../../i18n/moment.ts';
import { dayDistance, formatTime, wallClock } from '../../i18n/time.ts';
import type { Wording } from './explained.ts';

/**
 * An instant as it is said of an event at another one, in a zone's time. `at` answers "when?": "at 5 PM", "on
 * Thursday at 5 PM"; `bare` goes behind "since" and "before": "5 PM", « jeudi à 17 h », « le 14 octobre à 9 h ».
 */
export function momentWords(
  instant: number,
  eventAt: number,
  timeZone: string,
  { language, t }: Wording,
): { at: string; bare: string } {
  const days = Math.abs(dayDistance(eventAt, instant, timeZone));
  const context = days === 0 ? 'today' : days < 7 ? 'week' : 'date';
  const { date } = wallClock(instant, timeZone);
  const isSameYear = date.slice(0, 4) === wallClock(eventAt, timeZone).date.slice(0, 4);
  const facts = {
    context,
    time: formatTime(instant, timeZone, language),
    weekday: weekdayOf(date, language),
    date: formatDate(date, language, isSameYear ? 'withoutYear' : 'withYear'),
  } as const;
  return { at: t('why:moment.at', facts), bare: t('why:moment.bare', facts) };
}

/** The name of the day of a date (`YYYY-MM-DD`). */
export function weekdayOf(date: string, language: Wording['language']): string {
  return new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' }).format(
    Date.parse(`${date}T00:00:00Z`),
  );
}
