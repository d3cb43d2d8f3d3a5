import { DateTime } from 'luxon';
import {
  type BusinessHours,
  type Interval,
  intervalMinutes,
  weekdays,
} from '#shared/model/business-hours.ts';
import type { Closure } from '#shared/model/closure.ts';

const minutesPerDay = 1440;

/** A number's hours as a program that asks luxon each time keeps them: read once, in minutes. */
export type LuxonHours = {
  timeZone: string;
  /** Monday first. */
  days: Minutes[][];
  /** In order of dates; they do not overlap. */
  closures: { closure: Closure; minutes: Minutes[] }[];
};

type Minutes = { start: number; end: number };

export function hoursWithLuxon(number: {
  timeZone: string;
  businessHours: BusinessHours;
  closures: readonly Closure[];
}): LuxonHours {
  const read = (day: readonly Interval[]): Minutes[] => day.map(intervalMinutes);
  return {
    timeZone: number.timeZone,
    days: weekdays.map((day) => read(number.businessHours[day])),
    closures: number.closures.map((closure) => ({ closure, minutes: read(closure.hours) })),
  };
}

export function isOpenWithLuxon(hours: LuxonHours, instant: number): boolean {
  return isOpenAt(hours, DateTime.fromMillis(instant, { zone: hours.timeZone }));
}

/** The next flip: every start and end of the days ahead is tried in order. Right where no clocks change. */
export function nextChangeWithLuxon(hours: LuxonHours, instant: number): number | null {
  const now = DateTime.fromMillis(instant, { zone: hours.timeZone });
  const open = isOpenAt(hours, now);
  const midnight = now.startOf('day');
  for (let ahead = -1; ahead <= 366; ahead += 1) {
    const date = midnight.plus({ days: ahead });
    const turns = intervalsOn(hours, date)
      .flatMap(({ start, end }) => [start, end])
      .map((minute) => date.plus({ days: Math.floor(minute / minutesPerDay) }).set(clock(minute)))
      .filter((turn) => turn.toMillis() > instant && isOpenAt(hours, turn) !== open)
      .toSorted((a, b) => a.toMillis() - b.toMillis());
    if (turns[0]) return turns[0].toMillis();
  }
  return null;
}

function isOpenAt(hours: LuxonHours, local: DateTime): boolean {
  const minute = local.hour * 60 + local.minute;
  return (
    intervalsOn(hours, local).some(({ start, end }) => start <= minute && minute < end) ||
    intervalsOnDayBefore(hours, local).some(({ end }) => minute < end - minutesPerDay)
  );
}

function intervalsOn(hours: LuxonHours, local: DateTime): Minutes[] {
  return ruledIntervals(hours, local) ?? hours.days[local.weekday - 1] ?? [];
}

/** Where no closure can rule it, the day before is known without asking luxon, which is dear. */
function intervalsOnDayBefore(hours: LuxonHours, local: DateTime): Minutes[] {
  const ruled = hours.closures.length > 0 ? ruledIntervals(hours, local.minus({ days: 1 })) : null;
  return ruled ?? hours.days[(local.weekday + 5) % 7] ?? [];
}

function ruledIntervals({ closures }: LuxonHours, local: DateTime): Minutes[] | null {
  if (closures.length === 0) return null;
  const date = local.toISODate() ?? '';
  const ruling = closures.findLast(({ closure }) => closure.from <= date && date <= closure.to);
  return ruling ? ruling.minutes : null;
}

function clock(minute: number): { hour: number; minute: number } {
  return { hour: Math.floor((minute % minutesPerDay) / 60), minute: minute % 60 };
}
