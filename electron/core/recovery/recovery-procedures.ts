import { z } from 'zod';
import { recoveredParts } from '#shared/contract/recovery.ts';
import type { Changes } from '../changes/changes.ts';
import type { Database } from '../database/open.ts';
import { jsonOf } from '../database/statements.ts';
import type { Procedures } from '../procedures.ts';
import { recoveryTable } from './recovery-table.ts';

type Part = (typeof recoveredParts)[number];

export function recoveryProcedures(
  procedures: Procedures['recovery'],
  { database, changes }: { database: Database; changes: Changes },
) {
  const table = recoveryTable(database);
  return {
    last: procedures.last.handler(() => {
      const row = table.select.get();
      if (!row) return null;
      const found = new Set(z.array(z.string()).parse(jsonOf(row.lost)).flatMap(partsOf));
      return { at: row.at, folder: row.folder, lost: recoveredParts.filter((part) => found.has(part)) };
    }),
    dismiss: procedures.dismiss.handler(() => {
      table.delete.run();
      changes.publish({ kind: 'recovery.changed' });
      return {};
    }),
  };
}

/** What a person misses when something of a table is missing; nothing where it comes back by itself. */
function partsOf(table: string): Part[] {
  switch (table) {
    case 'workspace':
    case 'guard_rails':
    case 'phone_number':
    case 'auto_reply':
    case 'contact':
    case 'cloud_connection':
      return ['settings'];
    case 'outbox':
    case 'changed_rule':
    case 'sync_conflict':
      return ['edits'];
    case 'mirror_rule':
    case 'revision_counter':
      return [];
    default:
      return ['past'];
  }
}
