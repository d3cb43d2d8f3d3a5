import {
  type BusinessHours,
  type Interval,
  intervalMinutes,
  minutesPerDay,
  weekdays,
} from '#shared/model/business-hours.ts';
import { type Closure, closureOn } from '#shared/model/closure.ts';
import { countUpTo } from './ascending.ts';
import { dateOf, dayOf } from './local-time.ts';
import { type Pattern, patternOfDate, patternOfDays } from './pattern.ts';

/**
 * All of local time, cut where the hours follow another pattern: `patterns[i]` holds until the local minute
 * `cuts[i]`, excluded; the last one has no end. Without closures there are no cuts.
 */
export type Timeline = { readonly cuts: readonly number[]; readonly patterns: readonly Pattern[] };

/** The place in a timeline of the pattern that a local minute follows. */
export function placeAt({ cuts }: Timeline, minute: number): number {
  return countUpTo(cuts, minute);
}

export function compileTimeline(week: BusinessHours, closures: readonly Closure[]): Timeline {
  const weekly = patternOfDays(weekdays.map((day) => week[day]));
  const weekHours = (day: number): readonly Interval[] => week[weekdays[((day % 7) + 7) % 7] ?? 'mon'];
  const cuts: number[] = [];
  const patterns = [weekly];
  const cut = (day: number, pattern: Pattern): void => {
    cuts.push(day * minutesPerDay);
    patterns.push(pattern);
  };

  const runs = ruledRuns(closures);
  for (const [index, { from, to, hours }] of runs.entries()) {
    const before = runs[index - 1];
    const next = runs[index + 1]?.from;
    cut(from, patternOfDate(hours, before?.to === from - 1 ? before.hours : weekHours(from - 1)));
    if (to > from) cut(from + 1, patternOfDays([hours]));
    if (next === to + 1) continue;
    // Where no night runs on, neither the last date's own nor the one it replaces, the week is back at once.
    const backAtOnce = ![...hours, ...weekHours(to)].some(runsPastMidnight);
    cut(to + 1, backAtOnce ? weekly : patternOfDate(weekHours(to + 1), hours));
    if (!backAtOnce && next !== to + 2) cut(to + 2, weekly);
  }
  return { cuts, patterns };
}

function runsPastMidnight(interval: Interval): boolean {
  return intervalMinutes(interval).end > minutesPerDay;
}

/** Days in a row, `to` included, that one closure rules. */
type Run = { from: number; to: number; hours: readonly Interval[] };

/** The days that closures rule, in order: who rules can only change where one begins or has ended. */
function ruledRuns(closures: readonly Closure[]): Run[] {
  const turns = new Set(closures.flatMap(({ from, to }) => [dayOf(from), dayOf(to) + 1]));
  const days = [...turns].toSorted((a, b) => a - b);
  return days.flatMap((from, index) => {
    const ruling = closureOn(closures, dateOf(from));
    const to = (days[index + 1] ?? from) - 1;
    return ruling ? [{ from, to, hours: ruling.hours }] : [];
  });
}
