import type { GuardRails } from '#shared/model/guard-rails.ts';
import type { Changes } from '../changes/changes.ts';
import type { Database } from '../database/open.ts';
import type { Revisions } from '../database/revisions.ts';
import type { Procedures } from '../procedures.ts';
import type { GuardRailsStore } from './guard-rails.ts';

type GuardRailsParts = {
  database: Database;
  revisions: Revisions;
  changes: Changes;
  guardRails: GuardRailsStore;
};

export function guardRailsProcedures(
  procedures: Procedures['guardRails'],
  { database, revisions, changes, guardRails }: GuardRailsParts,
) {
  const set = database.transaction((wanted: GuardRails): GuardRails => {
    const before = guardRails.get();
    revisions.next();
    guardRails.set(wanted);
    return before;
  });
  return {
    get: procedures.get.handler(() => guardRails.get()),
    set: procedures.set.handler(({ input }) => {
      const before = set.immediate(input);
      changes.publish({ kind: 'guardRails.changed' });
      return { before };
    }),
  };
}
