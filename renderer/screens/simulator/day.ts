import { addDays } from '#shared/model/closure.ts';
import { wallClock } from '../../i18n/time.ts';
import { instantAt } from '../../i18n/zoned-time.ts';

const minute = 60_000;

/** A local date as it passes, which is shorter or longer than 24 hours when the clocks change. */
export type Day = {
  date: string;
  /** Epoch milliseconds; `until` is the midnight after it. */
  from: number;
  until: number;
  /** In elapsed minutes. */
  length: number;
};

export function dayOf(instant: number, timeZone: string): Day {
  const { date } = wallClock(instant, timeZone);
  const from = instantAt(date, '00:00', timeZone) ?? instant;
  const until = instantAt(addDays(date, 1), '00:00', timeZone) ?? from + 24 * 60 * minute;
  return { date, from, until, length: (until - from) / minute };
}

/** How far a day has gone at an instant, in elapsed minutes. */
export function minutesInto({ from, length }: Day, instant: number): number {
  return Math.min(Math.max(Math.floor((instant - from) / minute), 0), length - 1);
}

export function instantIn({ from }: Day, minutes: number): number {
  return from + minutes * minute;
}

/** The same time of day so many days later or earlier. */
export function onAnotherDay(instant: number, days: number, timeZone: string): number {
  const { date, minutes } = wallClock(instant, timeZone);
  const two = (value: number): string => String(value).padStart(2, '0');
  const time = `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
  return instantAt(addDays(date, days), time, timeZone) ?? instant;
}

/** An hour to write below a day: `minutes` of the wall clock, at so many elapsed ones. */
export type HourMark = { minutes: number; elapsed: number };

const hoursMarked = [0, 3, 6, 9, 12, 15, 18, 21];

/** Every third hour of the wall clock, where it falls in the day, and the midnight that ends it. */
export function hourMarks(day: Day, timeZone: string): HourMark[] {
  const marks = hoursMarked.flatMap((hour) => {
    const instant = instantAt(day.date, `${String(hour).padStart(2, '0')}:00`, timeZone);
    return instant === null ? [] : [{ minutes: hour * 60, elapsed: (instant - day.from) / minute }];
  });
  return [...marks, { minutes: 24 * 60, elapsed: day.length }];
}

const step = 5;

/**
 * Where a key takes the time of day: the arrows to the next five minutes, a page key by an hour, Home and End to
 * the first and the last minute. Null for other keys.
 */
export function keyMove(key: string, minutes: number, length: number): number | null {
  switch (key) {
    case 'ArrowRight':
    case 'ArrowUp':
      return Math.min((Math.floor(minutes / step) + 1) * step, length - 1);
    case 'ArrowLeft':
    case 'ArrowDown':
      return Math.max((Math.ceil(minutes / step) - 1) * step, 0);
    case 'PageUp':
      return Math.min(minutes + 60, length - 1);
    case 'PageDown':
      return Math.max(minutes - 60, 0);
    case 'Home':
      return 0;
    case 'End':
      return length - 1;
    default:
      return null;
  }
}

/** What a hand that drags means: a multiple of five minutes. */
export function draggedTo(minutes: number, length: number): number {
  return Math.min(Math.round(minutes / step) * step, length - 1);
}
