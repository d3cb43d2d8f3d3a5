import { DateTime } from 'luxon';
import type { BusinessHours, Interval } from '#shared/model/business-hours.ts';
import type { Closure } from '#shared/model/closure.ts';

/** Business hours read straight from domain.md with luxon: slow and plain, to hold the engine against. */
export type OracleNumber = {
  timeZone: string;
  businessHours: BusinessHours | null;
  closures: readonly Closure[];
};

export function isOpen(number: OracleNumber, instant: number): boolean {
  if (number.businessHours === null) return true;
  const local = DateTime.fromMillis(instant, { zone: number.timeZone });
  const today = DateTime.utc(local.year, local.month, local.day);
  const yesterday = today.minus({ days: 1 });
  const minute = local.hour * 60 + local.minute;
  const beganToday = intervalsBeginningOn(number, number.businessHours, today).some(([start, end]) =>
    runsPastMidnight(start, end)
      ? minutes(start) <= minute
      : minutes(start) <= minute && minute < minutes(end),
  );
  const beganYesterday = intervalsBeginningOn(number, number.businessHours, yesterday).some(
    ([start, end]) => runsPastMidnight(start, end) && minute < minutes(end),
  );
  return beganToday || beganYesterday;
}

/** The first whole minute after the instant, at most so many minutes later, at which the state differs from the minute before. */
export function nextChange(number: OracleNumber, instant: number, withinMinutes: number): number | null {
  const before = isOpen(number, instant);
  return minutesAfter(instant, withinMinutes).find((minute) => isOpen(number, minute) !== before) ?? null;
}

/** The first whole minute after the instant, at most so many minutes later, that is open and follows a closed one. */
export function nextOpening(number: OracleNumber, instant: number, withinMinutes: number): number | null {
  let before = isOpen(number, instant);
  for (const minute of minutesAfter(instant, withinMinutes)) {
    const now = isOpen(number, minute);
    if (now && !before) return minute;
    before = now;
  }
  return null;
}

function intervalsBeginningOn(
  number: OracleNumber,
  week: BusinessHours,
  date: DateTime,
): readonly Interval[] {
  const day = date.toISODate() ?? '';
  const [ruling] = number.closures
    .filter((closure) => closure.from <= day && day <= closure.to)
    .toSorted((a, b) => (a.from === b.from ? a.to.localeCompare(b.to) : b.from.localeCompare(a.from)));
  if (ruling) return ruling.hours;
  const { mon, tue, wed, thu, fri, sat, sun } = week;
  return [mon, tue, wed, thu, fri, sat, sun][date.weekday - 1] ?? [];
}

function runsPastMidnight(start: string, end: string): boolean {
  return minutes(end) <= minutes(start);
}

function minutes(time: string): number {
  const [hour, minute] = time.split(':').map(Number);
  return (hour ?? 0) * 60 + (minute ?? 0);
}

function minutesAfter(instant: number, count: number): number[] {
  const current = Math.floor(instant / 60_000) * 60_000;
  return Array.from({ length: count }, (_, index) => current + (index + 1) * 60_000).filter(
    (minute) => minute <= instant + count * 60_000,
  );
}
