import { type Workspace, workspaceSchema } from '#shared/model/workspace.ts';
import type { Activity } from '../activity/activity.ts';
import type { Changes } from '../changes/changes.ts';
import type { Database } from '../database/open.ts';
import type { Revisions } from '../database/revisions.ts';
import { transaction } from '../database/transaction.ts';
import type { Procedures } from '../procedures.ts';
import { workspaceTable } from './workspace-table.ts';

/** The business itself. */
export type WorkspaceStore = {
  /** Null as long as nobody has named it. */
  get(): Workspace | null;
  set(workspace: Workspace): void;
};

export function createWorkspaceStore(database: Database): WorkspaceStore {
  const table = workspaceTable(database);
  return {
    get: () => {
      const row = table.select.get();
      return row ? workspaceSchema.parse(row) : null;
    },
    set: (workspace) => table.write.run(workspace),
  };
}

export function workspaceProcedures(procedures: Procedures['workspace'], parts: WorkspaceParts) {
  const { changes, workspace } = parts;
  const { set } = workspaceWrites(parts);
  return {
    get: procedures.get.handler(() => workspace.get()),
    set: procedures.set.handler(({ input }) => {
      set(input);
      changes.publish({ kind: 'workspace.changed' });
      return input;
    }),
  };
}

/** What the write does inside its transaction. */
export function workspaceWrites({
  database,
  activity,
  revisions,
  workspace,
}: Omit<WorkspaceParts, 'changes'>) {
  const set = transaction(database, (wanted: Workspace) => {
    const before = workspace.get();
    revisions.next();
    workspace.set(wanted);
    activity.record({ kind: 'workspace', before, after: wanted });
  });
  return { set };
}

type WorkspaceParts = {
  database: Database;
  activity: Activity;
  revisions: Revisions;
  changes: Changes;
  workspace: WorkspaceStore;
};
