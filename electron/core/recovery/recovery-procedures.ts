import { recoveredParts } from '#shared/contract/recovery.ts';
import type { Changes } from '../changes/changes.ts';
import type { Procedures } from '../procedures.ts';
import type { RecoveryStore } from './recovery.ts';

type Part = (typeof recoveredParts)[number];

export function recoveryProcedures(
  procedures: Procedures['recovery'],
  { recovery, changes }: { recovery: RecoveryStore; changes: Changes },
) {
  return {
    last: procedures.last.handler(() => {
      const last = recovery.last();
      if (!last) return null;
      const found = new Set([...last.lost].flatMap(partsOf));
      return { at: last.at, folder: last.folder, lost: recoveredParts.filter((part) => found.has(part)) };
    }),
    dismiss: procedures.dismiss.handler(() => {
      recovery.forget();
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
      return ['settings'];
    case 'outbox':
    case 'changed_rule':
    case 'sync_conflict':
    case 'cloud_connection':
      return ['edits'];
    case 'mirror_rule':
    case 'revision_counter':
      return [];
    default:
      return ['past'];
  }
}
