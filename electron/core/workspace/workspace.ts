import { type Workspace, workspaceSchema } from '#shared/model/workspace.ts';
import type { Changes } from '../changes/changes.ts';
import type { Database } from '../database/open.ts';
import type { Revisions } from '../database/revisions.ts';
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

export function workspaceProcedures(
  procedures: Procedures['workspace'],
  { database, revisions, changes, workspace }: WorkspaceParts,
) {
  const set = database.transaction((wanted: Workspace) => {
    revisions.next();
    workspace.set(wanted);
  });
  return {
    get: procedures.get.handler(() => workspace.get()),
    set: procedures.set.handler(({ input }) => {
      set.immediate(input);
      changes.publish({ kind: 'workspace.changed' });
      return input;
    }),
  };
}

type WorkspaceParts = {
  database: Database;
  revisions: Revisions;
  changes: Changes;
  workspace: WorkspaceStore;
};
