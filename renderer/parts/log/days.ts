import type { InterfaceLanguage } from '#shared/model/interface-language.ts';
import { dayDistance, wallClock } from '../../i18n/time.ts';

/** What happened on one day of this device's calendar. */
export type DayOf<Happened> = { date: string; at: number; entries: Happened[] };

/** Entries in their order, a group each time the day is another one. */
export function byDay<Happened extends { at: number }>(
  entries: readonly Happened[],
  timeZone: string,
): DayOf<Happened>[] {
  const days: DayOf<Happened>[] = [];
  for (const entry of entries) {
    const { date } = wallClock(entry.at, timeZone);
    const last = days.at(-1);
    if (last?.date === date) last.entries.push(entry);
    else days.push({ date, at: entry.at, entries: [entry] });
  }
  return days;
}

/** What a day is called: today, yesterday, « vendredi 20 novembre », with the year where it is another one. */
export function dayTitle(
  at: number,
  now: number,
  timeZone: string,
  language: InterfaceLanguage,
  words: { today: string; yesterday: string },
): string {
  const days = dayDistance(at, now, timeZone);
  if (days === 0) return words.today;
  if (days === 1) return words.yesterday;
  const yearOf = (instant: number): string => wallClock(instant, timeZone).date.slice(0, 4);
  const title = new Intl.DateTimeFormat(language, {
    timeZone,
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    ...(yearOf(at) !== yearOf(now) && { year: 'numeric' }),
  }).format(at);
  return title.charAt(0).toLocaleUpperCase(language) + title.slice(1);
}
