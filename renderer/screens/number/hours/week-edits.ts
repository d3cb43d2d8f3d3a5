import {
  type BusinessHours,
  type Interval,
  minutesPerDay,
  type Weekday,
  weekdays,
} from '#shared/model/business-hours.ts';
import { weekBars } from '../../../ui/week-bars.ts';

/** Weeks one often starts from; null = no hours set. */
export const presets = {
  workdays: week(['mon', 'tue', 'wed', 'thu', 'fri'], ['09:00', '17:00']),
  everyDay: week(weekdays, ['09:00', '17:00']),
  aroundTheClock: week(weekdays, ['00:00', '24:00']),
  noHours: null,
} satisfies Record<string, BusinessHours | null>;
export type Preset = keyof typeof presets;

/** Takes the week as it is edited; edits that name the same field as typed in, one after the other, are undone as one. */
export type EditWeek = (week: BusinessHours, typingIn?: string) => void;

/** More intervals than this in a day are refused. */
const mostIntervals = 64;

/** A gap shorter than this is left alone. */
const shortestGap = 30;

export function withDay(hours: BusinessHours, day: Weekday, intervals: readonly Interval[]): BusinessHours {
  return { ...hours, [day]: intervals };
}

/** The week with one interval of a day in place of another; midnight as an end is the end of the day. */
export function withInterval(
  hours: BusinessHours,
  day: Weekday,
  index: number,
  [start, end]: Interval,
): BusinessHours {
  return withDay(hours, day, hours[day].with(index, [start, end === '00:00' ? '24:00' : end]));
}

export function withoutInterval(hours: BusinessHours, day: Weekday, index: number): BusinessHours {
  return withDay(hours, day, hours[day].toSpliced(index, 1));
}

/** The week with a day's intervals on other days too. */
export function withCopies(hours: BusinessHours, from: Weekday, to: readonly Weekday[]): BusinessHours {
  return { ...hours, ...Object.fromEntries(to.map((day) => [day, hours[from]])) };
}

/**
 * An interval that has room on a day: 9 to 17 on an empty one, otherwise after the last one, an hour later where
 * that fits. Null when the day is full.
 */
export function nextInterval(hours: BusinessHours, day: Weekday): Interval | null {
  const index = weekdays.indexOf(day);
  const taken = weekBars(hours)[index] ?? [];
  // What runs past midnight must not meet the next day's first one; a new one never runs past midnight.
  const gaps = [{ start: 0, end: 0 }, ...taken]
    .map(({ end }, place) => ({ start: end, end: taken[place]?.start ?? minutesPerDay }))
    .filter(({ start, end }) => end - start >= shortestGap);
  const gap = gaps.at(-1);
  if (!gap || hours[day].length >= mostIntervals) return null;
  if (hours[day].length === 0 && gap.start <= 540 && gap.end >= 1020) return ['09:00', '17:00'];
  const start = gap.end - gap.start > 120 ? gap.start + 60 : gap.start;
  const end = Math.min(gap.end, Math.max(start + 60, 1020));
  return [timeOf(start), timeOf(end)];
}

/** `540` is `09:00`. */
export function timeOf(minutes: number): string {
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

function week(days: readonly Weekday[], interval: Interval): BusinessHours {
  const on = (day: Weekday): Interval[] => (days.includes(day) ? [interval] : []);
  return {
    mon: on('mon'),
    tue: on('tue'),
    wed: on('wed'),
    thu: on('thu'),
    fri: on('fri'),
    sat: on('sat'),
    sun: on('sun'),
  };
}
