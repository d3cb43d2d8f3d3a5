import { setImmediate } from 'node:timers/promises';
import type { Changes } from '../changes/changes.ts';
import type { Procedures } from '../procedures.ts';
import { exportFile } from './activity-file.ts';
import type { Activity, KeptEntry } from './activity.ts';
import { createRestores, type RestoreParts } from './restores.ts';

type ActivityProcedureParts = RestoreParts & { changes: Changes };

export function activityProcedures(procedures: Procedures['activity'], parts: ActivityProcedureParts) {
  const { activity, numbers, changes, clock } = parts;
  const restores = createRestores(parts);
  const isThere = (id: string): boolean => numbers.hoursOf(id) !== undefined;
  return {
    list: procedures.list.handler(({ input }) => {
      const page = activity.list({ ...input, limit: input.limit + 1 });
      const shown = page.slice(0, input.limit);
      const entries = shown.map(({ keptId: _, number, ...entry }, index) => ({
        ...entry,
        number: number && { ...number, isThere: isThere(number.id) },
        canRestore: restores.canRestore(shown[index] as KeptEntry),
      }));
      return { entries, next: page.length > input.limit ? (entries.at(-1)?.id ?? null) : null };
    }),
    planRestore: procedures.planRestore.handler(({ input }) => restores.plan(input.id)),
    restore: procedures.restore.handler(({ input }) => {
      const { entry, entryId } = restores.restore(input.id, input.basis);
      tell(changes, entry);
      return { entryId };
    }),
    export: procedures.export.handler(async ({ input }) =>
      exportFile(await everything(activity, input), clock()),
    ),
  };
}

type Filters = Omit<Parameters<Activity['list']>[0], 'before' | 'limit'>;

const pageSize = 500;

/** All that filters leave. Other calls are answered meanwhile. */
async function everything(activity: Activity, filters: Filters): Promise<KeptEntry[]> {
  const pages: KeptEntry[][] = [];
  for (;;) {
    const before = pages.at(-1)?.at(-1)?.id ?? null;
    const page = activity.list({ ...filters, before, limit: pageSize });
    pages.push(page);
    if (page.length < pageSize) return pages.flat();
    await setImmediate();
  }
}

/** Tells the windows what a restored version may have changed. */
function tell(changes: Changes, { changed, number }: KeptEntry): void {
  switch (changed.kind) {
    case 'auto_reply':
      if (number) changes.publish({ kind: 'autoReplies.changed', numberId: number.id });
      break;
    case 'contact':
      changes.publish({ kind: 'contacts.changed' });
      break;
    case 'guard_rails':
      changes.publish({ kind: 'guardRails.changed' });
      break;
    case 'workspace':
    case 'import':
      changes.publish({ kind: 'workspace.changed' });
      changes.publish({ kind: 'numbers.changed' });
      break;
    case 'hours':
    case 'closures':
    case 'number':
    case 'copy':
      changes.publish({ kind: 'numbers.changed' });
  }
}
