import type { Changes } from '../changes/changes.ts';
import type { Database } from '../database/open.ts';
import type { Procedures } from '../procedures.ts';
import type { Diagnostics } from './diagnostics.ts';

type DiagnosticsProcedureParts = {
  database: Database;
  changes: Changes;
  diagnostics: Diagnostics;
};

export function diagnosticsProcedures(
  procedures: Procedures['diagnostics'],
  { database, changes, diagnostics }: DiagnosticsProcedureParts,
) {
  const putAway = database.transaction((numberId: string, key: string) => diagnostics.putAway(numberId, key));
  const bringBack = database.transaction((numberId: string, key: string) =>
    diagnostics.bringBack(numberId, key),
  );
  return {
    ofNumber: procedures.ofNumber.handler(({ input: { id } }) => diagnostics.ofNumber(id)),
    numbersWithWarnings: procedures.numbersWithWarnings.handler(() => diagnostics.numbersWithWarnings()),
    putAway: procedures.putAway.handler(({ input: { numberId, key } }) => {
      putAway.immediate(numberId, key);
      changes.publish({ kind: 'diagnostics.changed', numberId });
      return {};
    }),
    bringBack: procedures.bringBack.handler(({ input: { numberId, key } }) => {
      bringBack.immediate(numberId, key);
      changes.publish({ kind: 'diagnostics.changed', numberId });
      return {};
    }),
  };
}
