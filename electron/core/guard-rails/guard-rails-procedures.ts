import { isDeepStrictEqual } from 'node:util';
import type { GuardRails } from '#shared/model/guard-rails.ts';
import type { Activity } from '../activity/activity.ts';
import type { Changes } from '../changes/changes.ts';
import type { Database } from '../database/open.ts';
import type { Revisions } from '../database/revisions.ts';
import { transaction } from '../database/transaction.ts';
import type { Procedures } from '../procedures.ts';
import { conflict } from '../refusals.ts';
import type { GuardRailsStore } from './guard-rails.ts';

type GuardRailsParts = {
  database: Database;
  activity: Activity;
  revisions: Revisions;
  changes: Changes;
  guardRails: GuardRailsStore;
};

export function guardRailsProcedures(procedures: Procedures['guardRails'], parts: GuardRailsParts) {
  const { changes, guardRails } = parts;
  const { set } = guardRailsWrites(parts);
  return {
    get: procedures.get.handler(() => guardRails.get()),
    set: procedures.set.handler(({ input }) => {
      set(input.guardRails, input.base);
      changes.publish({ kind: 'guardRails.changed' });
      return input.guardRails;
    }),
  };
}

/** What the write does inside its transaction; a refusal undoes all of it. */
export function guardRailsWrites({
  database,
  activity,
  revisions,
  guardRails,
}: Omit<GuardRailsParts, 'changes'>) {
  const set = transaction(database, (wanted: GuardRails, base: GuardRails) => {
    if (!isDeepStrictEqual(guardRails.get(), base)) throw conflict();
    if (isDeepStrictEqual(wanted, base)) return;
    revisions.next();
    guardRails.set(wanted);
    activity.record({ kind: 'guard_rails', before: base, after: wanted });
  });
  return { set };
}
