import type { Period } from '#shared/model/auto-reply.ts';
import {
  type BusinessHours,
  type Interval,
  intervalMinutes,
  minutesPerDay,
} from '#shared/model/business-hours.ts';
import { intervalsOn } from '#shared/model/closure-faults.ts';
import { type Closure, closureOn } from '#shared/model/closure.ts';
import type { HoursReason } from '#shared/model/trace.ts';
import { dateOf, instantOf, localMinute, minuteAt } from './local-time.ts';
import { isOpenAt, nextFlipAfter } from './pattern.ts';
import { compileTimeline, placeAt, type Timeline } from './timeline.ts';
import { stretchAt, type ZoneOffsets, zoneOffsets } from './zone-offsets.ts';

/** How far `nextChange` and `nextOpening` look ahead, in elapsed milliseconds, that instant included. */
const horizon = 366 * 24 * 60 * 60_000;

/** A number's hours, compiled once so that asking costs nanoseconds. `timeline` is null when no hours are set. */
export type Hours = {
  readonly zone: ZoneOffsets;
  readonly businessHours: BusinessHours | null;
  readonly closures: readonly Closure[];
  readonly timeline: Timeline | null;
};

/** Compiles valid hours (schemas of shared/model). Throws `RangeError` for an unknown zone. */
export function compileHours(number: {
  timeZone: string;
  businessHours: BusinessHours | null;
  closures: readonly Closure[];
}): Hours {
  const { timeZone, businessHours, closures } = number;
  return {
    zone: zoneOffsets(timeZone),
    businessHours,
    closures,
    timeline: businessHours && compileTimeline(businessHours, closures),
  };
}

/** The period an instant (epoch ms) falls in: `business_hours` while open and always without hours. */
export function periodAt(hours: Hours, instant: number): Period {
  return isOpen(hours, instant) ? 'business_hours' : 'after_hours';
}

/** The next instant at which the period flips, or null when it does not within 366 days. */
export function nextChange(hours: Hours, instant: number): number | null {
  return nextFlip(hours, instant, instant + horizon);
}

/** The next instant, later than this one, at which a closed time ends, or null when none does within 366 days. */
export function nextOpening(hours: Hours, instant: number): number | null {
  const flip = nextFlip(hours, instant, instant + horizon);
  return flip !== null && isOpen(hours, instant) ? nextFlip(hours, flip, instant + horizon) : flip;
}

/** What decides an instant's period: the interval it lies in, the closure, or that there is none. */
export function explainHours(hours: Hours, instant: number): HoursReason {
  const { businessHours, closures, zone } = hours;
  if (!businessHours) return { kind: 'no_hours' };
  const minute = localMinute(zone, instant);
  const day = Math.floor(minute / minutesPerDay);
  for (const began of [day - 1, day]) {
    const date = dateOf(began);
    const interval = intervalsOn(closures, businessHours, date).find((candidate) =>
      isWithin(candidate, minute - began * minutesPerDay),
    );
    if (!interval) continue;
    const closure = closureOn(closures, date);
    return closure ? { kind: 'closure', date, closure, interval } : { kind: 'interval', date, interval };
  }
  const date = dateOf(day);
  const closure = closureOn(closures, date);
  if (closure) return { kind: 'closure', date, closure, interval: null };
  const today = intervalsInOrder(closures, businessHours, date);
  const after = today.find((interval) => intervalMinutes(interval).start > minute - day * minutesPerDay);
  const before = today[(after ? today.indexOf(after) : 0) - 1];
  return before && after ? { kind: 'between', date, before, after } : { kind: 'outside', date };
}

/** The intervals that begin on a local date, in order of time; null when no hours are set. */
export function openIntervalsOn(hours: Hours, date: string): Interval[] | null {
  return hours.businessHours && intervalsInOrder(hours.closures, hours.businessHours, date);
}

/** The local date `YYYY-MM-DD` of an instant, where the number is. */
export function localDate(hours: Hours, instant: number): string {
  return dateOf(Math.floor(localMinute(hours.zone, instant) / minutesPerDay));
}

function isOpen({ timeline, zone }: Hours, instant: number): boolean {
  if (!timeline) return true;
  const minute = localMinute(zone, instant);
  const pattern = timeline.patterns[placeAt(timeline, minute)];
  return pattern !== undefined && isOpenAt(pattern, minute);
}

/**
 * The first flip after an instant, up to a limit that is included. From one cut to the next, where the offset
 * or the pattern changes, local time runs straight and the pattern tells; at a cut the states are compared.
 */
function nextFlip(hours: Hours, instant: number, limit: number): number | null {
  const { timeline, zone } = hours;
  if (!timeline) return null;
  const open = isOpen(hours, instant);
  let from = instant;
  while (from < limit) {
    const { offset, until } = stretchAt(zone, from);
    const minute = minuteAt(from, offset);
    const place = placeAt(timeline, minute);
    const pattern = timeline.patterns[place];
    const flip = pattern ? instantOf(nextFlipAfter(pattern, minute), offset) : Infinity;
    const cut = Math.min(until, instantOf(timeline.cuts[place] ?? Infinity, offset));
    if (flip < cut) return flip <= limit ? flip : null;
    if (cut > limit) return null;
    if (isOpen(hours, cut) !== open) return cut;
    from = cut;
  }
  return null;
}

function intervalsInOrder(closures: readonly Closure[], week: BusinessHours, date: string): Interval[] {
  return intervalsOn(closures, week, date).toSorted(
    (a, b) => intervalMinutes(a).start - intervalMinutes(b).start,
  );
}

function isWithin(interval: Interval, minute: number): boolean {
  const { start, end } = intervalMinutes(interval);
  return start <= minute && minute < end;
}
