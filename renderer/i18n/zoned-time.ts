import { fromAbsolute, parseDateTime, toZoned } from '@internationalized/date';
import { wallClock } from './time.ts';

const earliest = '1970-01-02';
const latest = '9998-12-31';

/**
 * The instant (epoch milliseconds) of a date and a time of day, "2026-11-27" and "18:05", in a zone; of an hour
 * that is skipped, the one after it, of one that is repeated, its first. Null for a date that is half typed.
 */
export function instantAt(date: string, time: string, timeZone: string): number | null {
  if (date < earliest || date > latest) return null;
  return toZoned(parseDateTime(`${date}T${time}`), timeZone)
    .toDate()
    .getTime();
}

/** An instant on the clock of a zone, as the fields write it: "2026-11-27" and "18:05". */
export function dateAndTime(instant: number, timeZone: string): { date: string; time: string } {
  const { date, minutes } = wallClock(instant, timeZone);
  const two = (value: number): string => String(value).padStart(2, '0');
  return { date, time: `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}` };
}

const minute = 60_000;

/**
 * An instant with the offset that a zone has then: "2026-11-27T18:05-05:00"; with seconds and thousandths only
 * where it has some.
 */
export function isoWithOffset(instant: number, timeZone: string): string {
  const zoned = fromAbsolute(instant, timeZone);
  const local = new Date(instant + zoned.offset).toISOString().slice(0, -1);
  const end = instant % minute === 0 ? 16 : instant % 1000 === 0 ? 19 : 23;
  const sign = zoned.offset < 0 ? '-' : '+';
  const offset = Math.round(Math.abs(zoned.offset) / minute);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${local.slice(0, end)}${sign}${two(Math.floor(offset / 60))}:${two(offset % 60)}`;
}

/** What a wall clock does on the way through a date and a time: nothing, stand twice, or leap over it. */
export function clockAt(date: string, time: string, timeZone: string): 'plain' | 'repeated' | 'skipped' {
  const instants = (['earlier', 'later'] as const).map((which) =>
    toZoned(parseDateTime(`${date}T${time}`), timeZone, which)
      .toDate()
      .getTime(),
  );
  const [earlier = 0, later = 0] = instants;
  if (earlier === later) return 'plain';
  return dateAndTime(earlier, timeZone).time === time ? 'repeated' : 'skipped';
}
