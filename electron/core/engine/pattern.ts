import { type Interval, intervalMinutes, minutesPerDay } from '#shared/model/business-hours.ts';
import { countUpTo } from './ascending.ts';

/**
 * Open and closed, repeating for ever: a week, or one day. `flips` are the minutes of the period at which one
 * becomes the other, ascending; seams are none. `openBefore` is the state just before the period starts.
 */
export type Pattern = {
  readonly period: number;
  readonly flips: readonly number[];
  readonly openBefore: boolean;
};

/**
 * The pattern of days that follow each other in a circle, each given as the intervals that begin on it: what
 * runs past midnight goes on into the next day, from the last into the first.
 */
export function patternOfDays(days: readonly (readonly Interval[])[]): Pattern {
  const period = days.length * minutesPerDay;
  const spans = days.flatMap((intervals, day) =>
    intervals.flatMap((interval) => spansOf(interval, day, period)),
  );
  return patternOfSpans(period, spans);
}

/** The pattern of one day: the intervals that begin on it and what is left of those of the day before. */
export function patternOfDate(own: readonly Interval[], dayBefore: readonly Interval[]): Pattern {
  const tails = dayBefore.map((interval): Span => [0, intervalMinutes(interval).end - minutesPerDay]);
  const starts = own.map((interval): Span => {
    const { start, end } = intervalMinutes(interval);
    return [start, Math.min(end, minutesPerDay)];
  });
  return patternOfSpans(minutesPerDay, [...tails, ...starts]);
}

/** Whether it is open at a minute, counted from any start of the pattern. */
export function isOpenAt(pattern: Pattern, minute: number): boolean {
  return pattern.openBefore !== (countUpTo(pattern.flips, withinPeriod(pattern, minute)) % 2 === 1);
}

/** The first minute after this one at which the pattern flips; Infinity when it never does. */
export function nextFlipAfter(pattern: Pattern, minute: number): number {
  const within = withinPeriod(pattern, minute);
  const later = pattern.flips[countUpTo(pattern.flips, within)];
  if (later !== undefined) return minute - within + later;
  const first = pattern.flips[0];
  return first === undefined ? Infinity : minute - within + pattern.period + first;
}

/** Minutes from start to end, end excluded, inside one period; an empty one where the end is not after the start. */
type Span = [start: number, end: number];

function spansOf(interval: Interval, day: number, period: number): Span[] {
  const { start, end } = intervalMinutes(interval);
  const from = day * minutesPerDay + start;
  const to = day * minutesPerDay + end;
  return [
    [from, Math.min(to, period)],
    [0, to - period],
  ];
}

function patternOfSpans(period: number, spans: readonly Span[]): Pattern {
  const flips: number[] = [];
  for (const [start, end] of spans.filter((span) => span[1] > span[0]).toSorted((a, b) => a[0] - b[0])) {
    const lastEnd = flips.at(-1);
    if (lastEnd !== undefined && start <= lastEnd) flips[flips.length - 1] = Math.max(lastEnd, end);
    else flips.push(start, end);
  }
  const openBefore = flips.at(-1) === period;
  if (openBefore) {
    flips.pop();
    // Where the period ends and starts again: a seam if it is open on both sides, a flip if not.
    if (flips[0] === 0) flips.shift();
    else flips.unshift(0);
  }
  return shared({ period, flips, openBefore });
}

/** Most numbers of a workspace keep the same hours: equal patterns are one in memory. */
const patterns = new Map<string, Pattern>();
const keptPatterns = 10_000;

function shared(pattern: Pattern): Pattern {
  const key = `${pattern.period} ${pattern.openBefore} ${pattern.flips.join(' ')}`;
  const known = patterns.get(key);
  if (known) return known;
  if (patterns.size >= keptPatterns) patterns.clear();
  patterns.set(key, pattern);
  return pattern;
}

function withinPeriod({ period }: Pattern, minute: number): number {
  return minute - Math.floor(minute / period) * period;
}
