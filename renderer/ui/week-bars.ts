import {
  type BusinessHours,
  type Interval,
  intervalMinutes,
  minutesPerDay,
  weekdays,
} from '#shared/model/business-hours.ts';

/** A stretch of one day, in minutes since its midnight, end excluded; `end` is at most 1,440. */
export type DayBar = { start: number; end: number };

/** What to draw on each day of the usual week, Monday first. */
export function weekBars(hours: BusinessHours): DayBar[][] {
  return dayBars(
    weekdays.map((day) => hours[day]),
    hours.sun,
  );
}

/**
 * What to draw on days that follow one another: the open stretches, joined where they touch. An interval that
 * runs past midnight shows on both days.
 * @param days the intervals that begin on each day
 * @param dayBefore those that begin on the day before the first
 */
export function dayBars(days: readonly (readonly Interval[])[], dayBefore: readonly Interval[]): DayBar[][] {
  return days.map((intervals, index) => {
    const sinceYesterday = (days[index - 1] ?? dayBefore).map((interval) => intervalMinutes(interval));
    return joined([
      ...sinceYesterday
        .filter(({ end }) => end > minutesPerDay)
        .map(({ end }) => ({ start: 0, end: end - minutesPerDay })),
      ...intervals.map((interval) => {
        const { start, end } = intervalMinutes(interval);
        return { start, end: Math.min(end, minutesPerDay) };
      }),
    ]);
  });
}

/** How long a week is open, in minutes. */
export function openMinutes(week: readonly DayBar[][]): number {
  return week.flat().reduce((sum, { start, end }) => sum + end - start, 0);
}

/** An hour to write above the week; `isKey` marks the usual opening and closing. */
export type HourMark = { minutes: number; isKey: boolean };

/** Marks nearer to each other than this would run together. */
const roomBetweenMarks = 150;

/** The hours to write above a week: its usual opening and closing, both ends of the day, then what else has room. */
export function hourMarks(week: readonly DayBar[][]): HourMark[] {
  const opening = mostFrequent(week.flatMap((day) => day[0]?.start ?? []).filter(isWithinDay));
  const closing = mostFrequent(week.flatMap((day) => day.at(-1)?.end ?? []).filter(isWithinDay));
  const others = week.flat().flatMap(({ start, end }) => [end, start]);
  const marks: HourMark[] = [];
  const add = (minutes: number, isKey: boolean): void => {
    const isTaken = marks.some((mark) => Math.abs(mark.minutes - minutes) < roomBetweenMarks);
    if (!isTaken) marks.push({ minutes, isKey });
  };
  for (const minutes of [opening, closing]) if (minutes !== undefined) add(minutes, true);
  for (const minutes of [0, minutesPerDay, 720, 360, 1080, ...others]) add(minutes, false);
  return marks.toSorted((a, b) => a.minutes - b.minutes);
}

/** Midnight is where a bar ends that goes on the next day; it tells nothing about opening and closing. */
function isWithinDay(minutes: number): boolean {
  return minutes > 0 && minutes < minutesPerDay;
}

function joined(bars: readonly DayBar[]): DayBar[] {
  const result: DayBar[] = [];
  for (const bar of bars.toSorted((a, b) => a.start - b.start)) {
    const last = result.at(-1);
    if (last && bar.start <= last.end) last.end = Math.max(last.end, bar.end);
    else result.push({ ...bar });
  }
  return result;
}

function mostFrequent(values: readonly number[]): number | undefined {
  const counts = Map.groupBy(values, (value) => value);
  return [...counts].toSorted(([, a], [, b]) => b.length - a.length)[0]?.[0];
}
