import type { InterfaceLanguage } from '#shared/model/interface-language.ts';

/**
 * A time of day as people write it: "5 PM", "9:30 AM"; « 17 h », « 9 h 30 ».
 * @param minutes since midnight, up to 1440 (24 h in French, midnight in English)
 */
export function formatTimeOfDay(minutes: number, language: InterfaceLanguage): string {
  const hours = Math.floor(minutes / 60);
  const rest = String(minutes % 60).padStart(2, '0');
  if (language !== 'en') return minutes % 60 === 0 ? `${hours}\u00A0h` : `${hours}\u00A0h\u00A0${rest}`;
  const half = hours % 24 < 12 ? 'AM' : 'PM';
  const twelve = hours % 12 === 0 ? 12 : hours % 12;
  return minutes % 60 === 0 ? `${twelve}\u00A0${half}` : `${twelve}:${rest}\u00A0${half}`;
}

/** Where an instant falls on the wall clock of a zone. */
export type WallClock = { date: string; weekday: number; minutes: number };

const clocks = new Map<string, Intl.DateTimeFormat>();

/** The local date (`YYYY-MM-DD`), ISO weekday (1 = Monday) and minutes since midnight of an instant in a zone. */
export function wallClock(instant: number, timeZone: string): WallClock {
  let clock = clocks.get(timeZone);
  if (!clock) {
    clock = new Intl.DateTimeFormat('en-CA', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
    });
    clocks.set(timeZone, clock);
  }
  const parts = Object.fromEntries(clock.formatToParts(instant).map(({ type, value }) => [type, value]));
  const date = `${parts['year']}-${parts['month']}-${parts['day']}`;
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay() || 7;
  return { date, weekday, minutes: Number(parts['hour']) * 60 + Number(parts['minute']) };
}

const minute = 60_000;
/** Longer than any day: clocks are put back by two hours at most. */
const longestDay = 27 * 60;

/** The instant at which the next date begins in a zone, which a change of the clocks brings nearer or puts off. */
export function nextMidnight(instant: number, timeZone: string): number {
  const { date } = wallClock(instant, timeZone);
  let before = Math.floor(instant / minute);
  let after = before + longestDay;
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (wallClock(middle * minute, timeZone).date === date) before = middle;
    else after = middle;
  }
  return after * minute;
}

/** The time of day of an instant in a zone, as people write it. */
export function formatTime(instant: number, timeZone: string, language: InterfaceLanguage): string {
  return formatTimeOfDay(wallClock(instant, timeZone).minutes, language);
}

/** How a moment lies from another on the calendar of a zone: on the same day, the next, this week, or later. */
export function dayDistance(from: number, to: number, timeZone: string): number {
  const day = (instant: number): number => Date.parse(`${wallClock(instant, timeZone).date}T00:00:00Z`);
  return Math.round((day(to) - day(from)) / 86_400_000);
}

/**
 * When something happens next, short: "5 PM", "tomorrow 9 AM", "Monday 9 AM", "January 4, 9 AM".
 * @param words how the language says "tomorrow"
 */
export function formatMoment(
  instant: number,
  now: number,
  timeZone: string,
  language: InterfaceLanguage,
  tomorrow: string,
): string {
  const time = formatTime(instant, timeZone, language);
  const days = dayDistance(now, instant, timeZone);
  const at = language === 'en' ? ' ' : ' à ';
  if (days === 0) return time;
  if (days === 1) return `${tomorrow}${at}${time}`;
  if (days < 7) {
    return `${new Intl.DateTimeFormat(language, { timeZone, weekday: 'long' }).format(instant)}${at}${time}`;
  }
  const date = new Intl.DateTimeFormat(language, { timeZone, day: 'numeric', month: 'long' }).format(instant);
  return language === 'en' ? `${date}, ${time}` : `le ${date.replace(/^1 /, '1er ')} à ${time}`;
}

const hour = 60 * minute;
const day = 24 * hour;

/** How long ago something changed, in the words one uses: "just now", "2 hours ago", "yesterday", or the date. */
export function formatChanged(instant: number, now: number, language: InterfaceLanguage): string {
  const relative = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  const ago = Math.max(0, now - instant);
  if (ago < minute) return language === 'en' ? 'just now' : 'à l’instant';
  if (ago < hour) return relative.format(-Math.floor(ago / minute), 'minute');
  const days = Math.round((startOfDay(now) - startOfDay(instant)) / day);
  if (days === 0) return relative.format(-Math.floor(ago / hour), 'hour');
  if (days < 7) return relative.format(-days, 'day');
  return new Intl.DateTimeFormat(language, { day: 'numeric', month: 'short', year: 'numeric' }).format(
    instant,
  );
}

function startOfDay(instant: number): number {
  return new Date(instant).setHours(0, 0, 0, 0);
}
