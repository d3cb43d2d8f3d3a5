import { type Closure, closureOn } from '#shared/model/closure.ts';
import type { Holiday } from './holidays.ts';

/** A holiday to choose. `closedBy` is the closure for which choosing it would change nothing. */
export type HolidayChoice = { holiday: Holiday; closedBy: Closure | null };

/** The holidays of a year that are not over, each with the closure that covers it already. */
export function holidayChoices(
  holidays: readonly Holiday[],
  year: number,
  closures: readonly Closure[],
  today: string,
): HolidayChoice[] {
  return holidays
    .filter(({ date }) => date.startsWith(`${year}-`) && date >= today)
    .map((holiday) => ({ holiday, closedBy: coveringClosure(closures, holiday.date) }));
}

/** A closure of this one day, whatever its hours, or one that closes it. */
function coveringClosure(closures: readonly Closure[], date: string): Closure | null {
  const ruling = closureOn(closures, date);
  if (!ruling) return null;
  return ruling.hours.length === 0 || ruling.from === ruling.to ? ruling : null;
}

/** Whether it is the time of the year, from October on, at which the next one's holidays are offered. */
export function isTimeToChoose(today: string): boolean {
  return today.slice(5) >= '10-01';
}

/**
 * The coming year, once it is time to choose its holidays: this year's were used, and of the coming year's not
 * half as many are covered yet. Null before October, and for who never used them.
 */
export function yearToChoose(
  holidays: readonly Holiday[],
  closures: readonly Closure[],
  today: string,
): number | null {
  const year = Number(today.slice(0, 4));
  if (!isTimeToChoose(today)) return null;
  const covered = (of: number): number =>
    holidays.filter(({ date }) => date.startsWith(`${of}-`) && closureOn(closures, date)).length;
  const isKnown = holidays.some(({ date }) => date.startsWith(`${year + 1}-`));
  return isKnown && covered(year + 1) < covered(year) / 2 ? year + 1 : null;
}
