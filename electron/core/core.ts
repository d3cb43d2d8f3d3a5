import type { Router } from '@orpc/server';
import type { contract } from '#shared/contract/contract.ts';
import { type About, aboutProcedures } from './about/about.ts';
import { createAutoReplies } from './auto-replies/auto-replies.ts';
import { autoReplyProcedures } from './auto-replies/auto-reply-procedures.ts';
import { changesProcedures, createChanges } from './changes/changes.ts';
import { createContacts } from './contacts/contacts.ts';
import { closeDatabase, openDatabase } from './database/open.ts';
import { createRevisions } from './database/revisions.ts';
import { createDeletions } from './deletions/deletions.ts';
import { createGuardRailsStore } from './guard-rails/guard-rails.ts';
import type { Log } from './log.ts';
import { createHoursOfNumbers } from './numbers/hours-now.ts';
import { numberProcedures } from './numbers/number-procedures.ts';
import { createNumbers } from './numbers/numbers.ts';
import { preferencesProcedures } from './preferences/preferences.ts';
import { previewProcedures } from './preview/preview-procedures.ts';
import { createPreview } from './preview/preview.ts';
import { implementContract } from './procedures.ts';
import { createWorkspaceStore, workspaceProcedures } from './workspace/workspace.ts';
import { workspaceFileProcedures } from './workspace-file/workspace-file-procedures.ts';
import { createWorkspaceFiles } from './workspace-file/workspace-file.ts';

export { DatabaseTooNewError, DataFolderInUseError, NotOurDatabaseError } from './database/errors.ts';
export type { Log } from './log.ts';

/** The application without its screens, on one data folder that no other program can open meanwhile. */
export type Core = {
  /** Implements the contract; its procedures need no context. */
  // oxlint-disable-next-line typescript/no-generated-empty-object-type -- how oRPC says "no context"
  router: Router<typeof contract, Record<never, never>>;
  dataDir: string;
  /** Ends every watch and gives the data folder back. */
  close(): void;
};

export type CoreOptions = About & {
  /** The time in epoch milliseconds. */
  clock: () => number;
  log: Log;
};

/** Opens a data folder, made if it is not there. Throws a `DataFolderError`, or what the system says. */
export function createCore({ dataDir, host, version, clock, log }: CoreOptions): Core {
  const database = openDatabase(dataDir);
  const revisions = createRevisions(database);
  const changes = createChanges();
  const deletions = createDeletions(database, clock);
  const workspace = createWorkspaceStore(database);
  const guardRails = createGuardRailsStore(database);
  const contacts = createContacts(database);
  const autoReplies = createAutoReplies(database);
  const numbers = createNumbers(database);
  const hours = createHoursOfNumbers();
  const preview = createPreview(workspace);
  const parts = {
    database,
    revisions,
    changes,
    clock,
    deletions,
    workspace,
    guardRails,
    contacts,
    autoReplies,
    numbers,
    hours,
    preview,
  };

  const procedures = implementContract(log);
  const router = procedures.router({
    about: aboutProcedures(procedures.about, { dataDir, host, version }),
    workspace: workspaceProcedures(procedures.workspace, parts),
    numbers: numberProcedures(procedures.numbers, parts),
    autoReplies: autoReplyProcedures(procedures.autoReplies, parts),
    preview: previewProcedures(procedures.preview, parts),
    workspaceFile: workspaceFileProcedures(procedures.workspaceFile, createWorkspaceFiles(parts), changes),
    preferences: preferencesProcedures(procedures.preferences, database, changes),
    changes: changesProcedures(procedures.changes, changes),
  });

  return {
    router,
    dataDir,
    close: () => {
      changes.close();
      closeDatabase(database);
    },
  };
}
