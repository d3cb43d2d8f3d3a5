import type { Hours } from '#engine/hours.ts';
import { dateOf, dayOf, instantOf, minuteAt } from '#engine/local-time.ts';
import { stretchAt, type ZoneOffsets } from '#engine/zone-offsets.ts';
import { intervalMinutes, minutesPerDay } from '#shared/model/business-hours.ts';
import { intervalsOn } from '#shared/model/closure-faults.ts';
import { addDays } from '#shared/model/closure.ts';

export const daysPerWeek = 7;
const millisecondsPerDay = minutesPerDay * 60_000;

/**
 * A time within one local date, `to` and `end` excluded, in which the wall clock runs straight and no interval
 * begins or ends. `from` and `to` are epoch ms, `start` and `end` minutes on the wall clock since midnight.
 */
export type WeekPart = { date: string; from: number; to: number; start: number; end: number };

/** The seven local dates from one on, cut at each midnight, interval and change of the clocks, in order of time. */
export function weekParts(hours: Hours, firstDate: string): WeekPart[] {
  const cuts = cutsOfWeek(hours, firstDate);
  return straightTimes(hours.zone, firstDate).flatMap(({ from, to, offset }) => {
    const first = minuteAt(from, offset);
    const last = minuteAt(to, offset);
    const starts = [first, ...cuts.filter((cut) => cut > first && cut < last)];
    return starts.map((start, index) => {
      const end = starts[index + 1] ?? last;
      const day = Math.floor(start / minutesPerDay);
      const midnight = day * minutesPerDay;
      return {
        date: dateOf(day),
        from: instantOf(start, offset),
        to: instantOf(end, offset),
        start: start - midnight,
        end: end - midnight,
      };
    });
  });
}

/** Whether the clocks of a zone change within the seven local dates from one on. */
export function hasClockChange(zone: ZoneOffsets, firstDate: string): boolean {
  return straightTimes(zone, firstDate).length > 1;
}

/** The local minutes at which a date, or an interval that may reach into the week, begins or ends. */
function cutsOfWeek({ businessHours, closures }: Hours, firstDate: string): number[] {
  const cuts = new Set<number>();
  for (let offset = -1; offset < daysPerWeek; offset += 1) {
    const date = addDays(firstDate, offset);
    const midnight = dayOf(date) * minutesPerDay;
    cuts.add(midnight);
    for (const interval of businessHours ? intervalsOn(closures, businessHours, date) : []) {
      const { start, end } = intervalMinutes(interval);
      cuts.add(midnight + start);
      cuts.add(midnight + end);
    }
  }
  return [...cuts].toSorted((a, b) => a - b);
}

type StraightTime = { from: number; to: number; offset: number };

/** The times with one offset that make up the seven local dates. */
function straightTimes(zone: ZoneOffsets, firstDate: string): StraightTime[] {
  const first = dayOf(firstDate) * minutesPerDay;
  const last = first + daysPerWeek * minutesPerDay;
  const times: StraightTime[] = [];
  // No offset is as long as a day.
  const limit = instantOf(last, 0) + millisecondsPerDay;
  for (let instant = instantOf(first, 0) - millisecondsPerDay; instant < limit;) {
    const { offset, until } = stretchAt(zone, instant);
    const from = Math.max(instant, instantOf(first, offset));
    const to = Math.min(until, instantOf(last, offset));
    const before = times.at(-1);
    if (from < to && before?.to === from && before.offset === offset) before.to = to;
    else if (from < to) times.push({ from, to, offset });
    instant = until;
  }
  return times;
}
