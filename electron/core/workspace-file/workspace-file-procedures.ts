import type { Changes } from '../changes/changes.ts';
import type { Procedures } from '../procedures.ts';
import { notFound } from '../refusals.ts';
import type { WorkspaceFiles } from './workspace-file.ts';

export function workspaceFileProcedures(
  procedures: Procedures['workspaceFile'],
  files: WorkspaceFiles,
  changes: Changes,
) {
  return {
    check: procedures.check.handler(({ input }) => files.check(input.text)),
    import: procedures.import.handler(({ input }) => {
      const { rewritten, ...imported } = files.import(input.text, input.basis);
      changes.publish({ kind: 'workspace.changed' });
      changes.publish({ kind: 'numbers.changed' });
      for (const numberId of rewritten) changes.publish({ kind: 'autoReplies.changed', numberId });
      return imported;
    }),
    export: procedures.export.handler(() => {
      const file = files.export();
      if (!file) throw notFound('workspace');
      return file;
    }),
  };
}
