import { z } from 'zod';
import { checkParts } from './check-parts.ts';
import { addFault } from './fault.ts';

/** The days of an ISO week, Monday first. */
export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type Weekday = (typeof weekdays)[number];

export const minutesPerDay = 1440;

const startTime = /^([01]\d|2[0-3]):[0-5]\d$/;
const endTime = /^(([01]\d|2[0-3]):[0-5]\d|24:00)$/;

const timeSchema = (form: RegExp) =>
  z.string().check((payload) => {
    if (!form.test(payload.value)) addFault(payload, 'not_a_time', { value: payload.value });
  });

/**
 * `["09:00", "17:00"]`, in local wall time, end excluded. An end that is not after its start runs past
 * midnight; an end equal to the start is 24 hours; `"00:00"` as an end is `"24:00"`.
 */
export const intervalSchema = z.tuple([timeSchema(startTime), timeSchema(endTime)]);
export type Interval = z.infer<typeof intervalSchema>;

/** The intervals of one day; their minutes do not overlap. */
export const dayIntervalsSchema = z.array(intervalSchema).max(64);

const daySchema = dayIntervalsSchema.default([]);

/** A week of intervals. Neither two intervals of a day nor a day and the night before it may overlap. */
export const businessHoursSchema = z
  .strictObject({
    mon: daySchema,
    tue: daySchema,
    wed: daySchema,
    thu: daySchema,
    fri: daySchema,
    sat: daySchema,
    sun: daySchema,
  })
  .check(
    checkParts(
      weekdays.map((day) => [day]),
      (payload) => {
        for (const [index, day] of weekdays.entries()) {
          const dayBefore = weekdays[(index + 6) % 7] ?? 'sun';
          for (const overlap of overlapsWithin(payload.value[day])) {
            addFault(payload, 'hours_overlap', overlapFacts(overlap, day, day), [day, overlap.index]);
          }
          for (const overlap of overlapsWithNightBefore(payload.value[dayBefore], payload.value[day])) {
            addFault(payload, 'hours_overlap', overlapFacts(overlap, day, dayBefore), [day, overlap.index]);
          }
        }
      },
    ),
  );
export type BusinessHours = z.infer<typeof businessHoursSchema>;

/** An interval that meets another one; `index` is its place in its day. */
export type Overlap = { index: number; interval: Interval; other: Interval };

/** Minutes from the midnight at which the interval's own day starts; `end` is up to 2,879 when it runs on. */
export function intervalMinutes([from, to]: Interval): { start: number; end: number } {
  const start = minutesOf(from);
  const end = minutesOf(to);
  return { start, end: end > start ? end : end + minutesPerDay };
}

/** The intervals of one day that meet an earlier-listed one of the same day. */
export function overlapsWithin(day: readonly Interval[]): Overlap[] {
  return day.flatMap((interval, index) => {
    const other = day
      .slice(0, index)
      .find((earlier) => meet(intervalMinutes(earlier), intervalMinutes(interval)));
    return other ? [{ index, interval, other }] : [];
  });
}

/** The intervals of a day that begin before an interval of the evening before has ended. */
export function overlapsWithNightBefore(dayBefore: readonly Interval[], day: readonly Interval[]): Overlap[] {
  return day.flatMap((interval, index) => {
    const { start } = intervalMinutes(interval);
    const other = dayBefore.find((evening) => intervalMinutes(evening).end - minutesPerDay > start);
    return other ? [{ index, interval, other }] : [];
  });
}

/** The facts of a `hours_overlap` fault: both intervals and where each begins (a weekday or a date). */
export function overlapFacts(overlap: Overlap, day: string, otherDay: string): Record<string, string> {
  return { day, interval: overlap.interval.join('–'), otherDay, other: overlap.other.join('–') };
}

function meet(a: { start: number; end: number }, b: { start: number; end: number }): boolean {
  return a.start < b.end && b.start < a.end;
}

function minutesOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}
