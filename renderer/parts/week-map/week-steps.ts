import { fromAbsolute } from '@internationalized/date';
import { addDays } from '#shared/model/closure.ts';
import { wallClock } from '../../i18n/time.ts';
import { isWithinYears } from '../simulation/simulation.ts';

const minute = 60_000;
/** Moments are picked to the five minutes. */
export const minutesPerStep = 5;
const step = minutesPerStep * minute;
const hour = 60 * minute;

/** The Monday (`YYYY-MM-DD`) of the week in which an instant lies in a zone. */
export function mondayOf(at: number, timeZone: string): string {
  const { date, weekday } = wallClock(at, timeZone);
  return addDays(date, 1 - weekday);
}

export function daysFrom(first: string, second: string): number {
  return Math.round((Date.parse(second) - Date.parse(first)) / (24 * hour));
}

/** The same time of day so many days later; of an hour that is skipped there, the one after it. */
export function laterByDays(at: number, days: number, timeZone: string): number {
  return fromAbsolute(at, timeZone).add({ days }).toDate().getTime();
}

/**
 * Where a key leads from an instant: sideways by an hour, with Shift by five minutes, up and down by a day, the page
 * keys by a week, Home and End to both ends of the day. Null for a key that leads nowhere.
 */
export function instantAfterKey(
  { key, shiftKey }: { key: string; shiftKey: boolean },
  at: number,
  timeZone: string,
): number | null {
  const length = shiftKey ? step : hour;
  switch (key) {
    case 'ArrowRight':
      return Math.floor(at / step) * step + length;
    case 'ArrowLeft':
      return Math.ceil(at / step) * step - length;
    case 'ArrowUp':
      return laterByDays(at, -1, timeZone);
    case 'ArrowDown':
      return laterByDays(at, 1, timeZone);
    case 'PageUp':
      return laterByDays(at, -7, timeZone);
    case 'PageDown':
      return laterByDays(at, 7, timeZone);
    case 'Home':
      return onSameDay(at, 0, 0, timeZone);
    case 'End':
      return onSameDay(at, 23, 60 - minutesPerStep, timeZone);
    default:
      return null;
  }
}

/** Whether a moment can be simulated: years further away are refused. */
export function canBeSimulated(at: number, timeZone: string): boolean {
  return isWithinYears(wallClock(at, timeZone).date);
}

function onSameDay(at: number, hours: number, minutes: number, timeZone: string): number {
  return fromAbsolute(at, timeZone)
    .set({ hour: hours, minute: minutes, second: 0, millisecond: 0 })
    .toDate()
    .getTime();
}
