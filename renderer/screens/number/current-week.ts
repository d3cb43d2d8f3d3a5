import { type BusinessHours, type Interval, weekdays } from '#shared/model/business-hours.ts';
import { intervalsOn } from '#shared/model/closure-faults.ts';
import { addDays, type Closure, closureOn } from '#shared/model/closure.ts';
import { type DayBar, dayBars } from '../../ui/week-bars.ts';

/** A day of the calendar: the intervals that begin on it, and the closure that rules it, if any. */
export type Day = { date: string; intervals: readonly Interval[]; closure: Closure | undefined };

/** A week as it really is, Monday first, with the open stretches to draw on each day. */
export type Week = { days: Day[]; bars: DayBar[][] };

/** The week, Monday to Sunday, in which a date (`YYYY-MM-DD`) lies; closures replace the usual hours of their days. */
export function currentWeek(hours: BusinessHours, closures: readonly Closure[], today: string): Week {
  const sinceMonday = (new Date(`${today}T00:00:00Z`).getUTCDay() + 6) % 7;
  const monday = addDays(today, -sinceMonday);
  const days = weekdays.map((_, index) => {
    const date = addDays(monday, index);
    return { date, intervals: intervalsOn(closures, hours, date), closure: closureOn(closures, date) };
  });
  const bars = dayBars(
    days.map(({ intervals }) => intervals),
    intervalsOn(closures, hours, addDays(monday, -1)),
  );
  return { days, bars };
}
