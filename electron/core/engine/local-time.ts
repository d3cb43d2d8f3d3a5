import { minutesPerDay } from '#shared/model/business-hours.ts';
import { stretchAt, type ZoneOffsets } from './zone-offsets.ts';

const millisecondsPerMinute = 60_000;
const millisecondsPerDay = minutesPerDay * millisecondsPerMinute;

/** Local minutes and days are counted from Monday, 29 December 1969, so that every seventh day starts a week. */
const daysBeforeEpoch = 3;

/** The local minute that a UTC instant (epoch ms) lies in, under an offset (ms). */
export function minuteAt(instant: number, offset: number): number {
  return Math.floor((instant + offset) / millisecondsPerMinute) + daysBeforeEpoch * minutesPerDay;
}

/** The instant at which a local minute starts, under an offset (ms). */
export function instantOf(minute: number, offset: number): number {
  return (minute - daysBeforeEpoch * minutesPerDay) * millisecondsPerMinute - offset;
}

/** The local minute an instant lies in, in a zone. */
export function localMinute(zone: ZoneOffsets, instant: number): number {
  return minuteAt(instant, stretchAt(zone, instant).offset);
}

/** The number of a date `YYYY-MM-DD`: the next date has the next number, Mondays are multiples of seven. */
export function dayOf(date: string): number {
  return Date.parse(`${date}T00:00:00Z`) / millisecondsPerDay + daysBeforeEpoch;
}

/** The date `YYYY-MM-DD` of a day number. */
export function dateOf(day: number): string {
  return new Date((day - daysBeforeEpoch) * millisecondsPerDay)
    .toISOString()
    .slice(0, -'T00:00:00.000Z'.length);
}
