import { closureFaults } from '#shared/model/closure-faults.ts';
import type { PhoneNumber } from '#shared/model/phone-number.ts';
import type { Activity } from '../activity/activity.ts';
import type { Changes } from '../changes/changes.ts';
import type { Database } from '../database/open.ts';
import type { Revisions } from '../database/revisions.ts';
import { transaction } from '../database/transaction.ts';
import type { Numbers } from '../numbers/numbers.ts';
import type { Procedures } from '../procedures.ts';
import { conflict, invalid } from '../refusals.ts';

type HoursParts = {
  database: Database;
  activity: Activity;
  revisions: Revisions;
  changes: Changes;
  clock: () => number;
  numbers: Numbers;
};

/** What stays as it is when it is undefined. */
type WantedHours = { [Key in 'timeZone' | 'businessHours' | 'closures']?: PhoneNumber[Key] | undefined };

export function hoursProcedures(procedures: Procedures['hours'], parts: HoursParts) {
  const { save } = hoursWrites(parts);
  return {
    save: procedures.save.handler(({ input: { numberId, baseRevision, ...wanted } }) => {
      const revision = save(numberId, wanted, baseRevision);
      parts.changes.publish({ kind: 'numbers.changed' });
      return { revision };
    }),
  };
}

/** What the write does inside its transaction; a refusal undoes all of it. */
export function hoursWrites({ database, activity, revisions, clock, numbers }: Omit<HoursParts, 'changes'>) {
  const save = transaction(database, (numberId: string, wanted: WantedHours, baseRevision: number) => {
    const kept = numbers.get(numberId);
    if (kept.hoursRevision !== baseRevision) throw conflict();
    const number = {
      ...kept.number,
      timeZone: wanted.timeZone ?? kept.number.timeZone,
      businessHours: wanted.businessHours === undefined ? kept.number.businessHours : wanted.businessHours,
      closures: wanted.closures ?? kept.number.closures,
    };
    const faults = closureFaults(number.closures, number.businessHours);
    if (faults.length > 0) {
      throw invalid(faults.map((fault) => ({ ...fault, path: ['closures', ...fault.path] })));
    }
    const revision = revisions.next();
    numbers.write({ ...kept, number, hoursRevision: revision, updatedAt: clock() });
    activity.record({ kind: 'hours', before: hoursOf(kept.number), after: hoursOf(number) }, { number });
    return revision;
  });
  return { save };
}

function hoursOf({ timeZone, businessHours, closures }: PhoneNumber) {
  return { timeZone, businessHours, closures };
}
