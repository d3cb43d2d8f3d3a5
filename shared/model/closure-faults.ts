import {
  type BusinessHours,
  type Interval,
  overlapFacts,
  overlapsWithNightBefore,
  type Weekday,
  weekdays,
} from './business-hours.ts';
import { addDays, type Closure, closureOn } from './closure.ts';
import type { Fault } from './fault.ts';

/**
 * What is wrong with a number's closures taken together: two of equal claim (same dates), and special
 * hours that meet another interval in force. Each closure alone has been validated before.
 */
export function closureFaults(closures: readonly Closure[], week: BusinessHours | null): Fault[] {
  const faults: Fault[] = [];
  for (const [index, closure] of closures.entries()) {
    const twin = closures
      .slice(0, index)
      .find((other) => other.from === closure.from && other.to === closure.to);
    if (twin) {
      const facts = { from: closure.from, to: closure.to, name: closure.name, other: twin.name };
      faults.push({ path: [index], code: 'closures_equal_claim', facts });
    }
  }
  // With no business hours closures have no effect, so nothing is in force to be met.
  return week ? [...faults, ...meetingHours(closures, week)] : faults;
}

function meetingHours(closures: readonly Closure[], week: BusinessHours): Fault[] {
  const faults: Fault[] = [];
  for (const date of nightsToCheck(closures)) {
    const nextDate = addDays(date, 1);
    const ruling = closureOn(closures, nextDate) ?? closureOn(closures, date);
    if (!ruling) continue;
    const index = closures.indexOf(ruling);
    for (const overlap of overlapsWithNightBefore(
      intervalsOn(closures, week, date),
      intervalsOn(closures, week, nextDate),
    )) {
      faults.push({
        path: [index, 'hours'],
        code: 'hours_overlap',
        facts: overlapFacts(overlap, nextDate, date),
      });
    }
  }
  return faults;
}

/** Only where a closure begins or ends do neighbouring days differ from the weeks around them. */
function nightsToCheck(closures: readonly Closure[]): Set<string> {
  return new Set(
    closures.flatMap(({ from, to }) => [
      ...[-1, 0, 1].map((days) => addDays(from, days)),
      ...[-1, 0, 1].map((days) => addDays(to, days)),
    ]),
  );
}

/** The intervals that begin on a local date: the ruling closure's, or the week's. */
export function intervalsOn(
  closures: readonly Closure[],
  week: BusinessHours,
  date: string,
): readonly Interval[] {
  return closureOn(closures, date)?.hours ?? week[weekdayOf(date)];
}

/** The day of the week of a date `YYYY-MM-DD`. */
export function weekdayOf(date: string): Weekday {
  const sundayFirst = new Date(`${date}T00:00:00Z`).getUTCDay();
  return weekdays[(sundayFirst + 6) % 7] ?? 'mon';
}
