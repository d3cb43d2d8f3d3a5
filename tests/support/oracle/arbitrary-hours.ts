import fc from 'fast-check';
import type { BusinessHours, Interval } from '#shared/model/business-hours.ts';
import type { Closure } from '#shared/model/closure.ts';
import { clockChanges, zones } from './clock-changes.ts';
import type { OracleNumber } from './hours-oracle.ts';
import { everyDay } from './week.ts';

/** A number with random hours, and an instant at which to ask about them. */
export type Question = { number: OracleNumber; instant: number };

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** Often a round time, so that intervals touch, midnight included. */
const minuteOfDay = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: 0, max: 23 }).map((value) => value * 60) },
  { weight: 2, arbitrary: fc.integer({ min: 0, max: 95 }).map((value) => value * 15) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 1439 }) },
);

/** The intervals of a day: up to three that do not meet, perhaps a last one that runs past midnight. */
const intervals = fc
  .tuple(fc.uniqueArray(minuteOfDay, { maxLength: 6 }), fc.constantFrom('00:00', '24:00', '02:30'))
  .map(([times, lastEnd]) => {
    const ordered = times.toSorted((a, b) => a - b).map(clock);
    const day: Interval[] = [];
    for (let index = 0; index < ordered.length; index += 2) {
      const [start = '', end = lastEnd] = ordered.slice(index, index + 2);
      day.push([start, end]);
    }
    return day;
  });

/** Also what a valid number cannot have: a night that meets the next morning. Open is open all the same. */
const week: fc.Arbitrary<BusinessHours> = fc.record({
  mon: intervals,
  tue: intervals,
  wed: intervals,
  thu: intervals,
  fri: intervals,
  sat: intervals,
  sun: intervals,
});

const businessHours = fc.oneof(
  { weight: 8, arbitrary: week },
  { weight: 2, arbitrary: intervals.map((day) => everyDay(...day)) },
  { weight: 1, arbitrary: fc.constant(null) },
);

function closuresAround(instant: number): fc.Arbitrary<Closure[]> {
  const closure = fc
    .record({
      offset: fc.integer({ min: -4, max: 4 }),
      days: fc.oneof(fc.integer({ min: 0, max: 3 }), fc.constant(400)),
      hours: fc.oneof(fc.constant<Interval[]>([]), intervals),
    })
    .map(({ offset, days, hours }) => ({
      name: '',
      from: dateAt(instant + offset * day),
      to: dateAt(instant + (offset + days) * day),
      hours,
    }));
  return fc.uniqueArray(closure, { maxLength: 4, selector: ({ from, to }) => `${from} ${to}` });
}

/** Milliseconds at which something tends to be off by one. */
const nearby = fc
  .tuple(fc.integer({ min: -28, max: 28 }), fc.constantFrom(-1, 0, 0, 1, 59_999))
  .map(([quarters, milliseconds]) => quarters * 15 * minute + milliseconds);

/** Any zone; any instant of 2026 and 2027, as likely as one near a change of the zone's clocks. */
export function questions(): fc.Arbitrary<Question> {
  return fc.oneof(...zones.map(questionsIn));
}

function questionsIn(timeZone: string): fc.Arbitrary<Question> {
  const anyInstant = fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2028, 0, 1) });
  const wholeHour = anyInstant.map((instant) => Math.floor(instant / hour) * hour);
  const changes = clockChanges(timeZone);
  const landmark = changes.length > 0 ? fc.oneof(fc.constantFrom(...changes), wholeHour) : wholeHour;
  const nearLandmark = fc.tuple(landmark, nearby).map(([instant, distance]) => instant + distance);
  return fc.oneof(anyInstant, nearLandmark).chain((instant) => questionAt(timeZone, instant));
}

/** Random hours of a zone, with closures around an instant. */
export function questionAt(timeZone: string, instant: number): fc.Arbitrary<Question> {
  return fc
    .record({ businessHours, closures: closuresAround(instant) })
    .map((hours) => ({ instant, number: { timeZone, ...hours } }));
}

function clock(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

function dateAt(instant: number): string {
  return new Date(instant).toISOString().slice(0, 10);
}
