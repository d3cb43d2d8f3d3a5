import type { Router } from '@orpc/server';
import type { contract } from '#shared/contract/contract.ts';
import type { Role } from '#shared/model/role.ts';
import { activityProcedures } from './activity/activity-procedures.ts';
import { createActivity } from './activity/activity.ts';
import { type About, aboutProcedures } from './about/about.ts';
import { createAutoReplies } from './auto-replies/auto-replies.ts';
import { autoReplyProcedures } from './auto-replies/auto-reply-procedures.ts';
import { changesProcedures, createChanges } from './changes/changes.ts';
import { contactProcedures } from './contacts/contact-procedures.ts';
import { createContacts } from './contacts/contacts.ts';
import { createCopying } from './copying/copying.ts';
import { copyingProcedures } from './copying/copying-procedures.ts';
import { closeDatabase, openDatabase } from './database/open.ts';
import { createRevisions } from './database/revisions.ts';
import { createDeletions } from './deletions/deletions.ts';
import { diagnosticsProcedures } from './diagnostics/diagnostics-procedures.ts';
import { createDiagnostics } from './diagnostics/diagnostics.ts';
import { createGuardRailsStore } from './guard-rails/guard-rails.ts';
import { guardRailsProcedures } from './guard-rails/guard-rails-procedures.ts';
import { hoursProcedures } from './hours/hours-procedures.ts';
import type { Log } from './log.ts';
import { createHoursOfNumbers } from './numbers/hours-now.ts';
import { numberProcedures } from './numbers/number-procedures.ts';
import { createNumbers } from './numbers/numbers.ts';
import { preferencesProcedures } from './preferences/preferences.ts';
import { previewProcedures } from './preview/preview-procedures.ts';
import { createPreview } from './preview/preview.ts';
import { implementContract } from './procedures.ts';
import { createPermission } from './profile/permission.ts';
import { profileProcedures } from './profile/profile-procedures.ts';
import { createProfile } from './profile/profile.ts';
import { createLogMappings } from './replays/log-mappings.ts';
import { replayProcedures } from './replays/replay-procedures.ts';
import { createReplays } from './replays/replays.ts';
import { createCloudTime } from './sync/cloud-time.ts';
import { openConnections } from './sync/connection.ts';
import { type Patience, usualPatience } from './sync/patience.ts';
import { secretFile } from './sync/secret-file.ts';
import { readAgain } from './sync/read-again.ts';
import { openSyncStores } from './sync/sync-stores.ts';
import { syncProcedures } from './sync/sync-procedures.ts';
import { showRecovered } from './sync/show-recovered.ts';
import { createSync } from './sync/sync.ts';
import { createToken, type Secrets } from './sync/token.ts';
import { createRecoveryStore } from './recovery/recovery.ts';
import { recoveryProcedures } from './recovery/recovery-procedures.ts';
import { createReplySearch } from './search/reply-search.ts';
import { searchProcedures } from './search/search-procedures.ts';
import { createWorkspaceStore, workspaceProcedures } from './workspace/workspace.ts';
import { workspaceFileProcedures } from './workspace-file/workspace-file-procedures.ts';
import { createWorkspaceFiles } from './workspace-file/workspace-file.ts';

export { DatabaseTooNewError, DataFolderInUseError, NotOurDatabaseError } from './database/errors.ts';
export type { Log } from './log.ts';
export type { Secrets } from './sync/token.ts';

/** The application without its screens, on one data folder that no other program can open meanwhile. */
export type Core = {
  /** Implements the contract; its procedures need no context. */
  // oxlint-disable-next-line typescript/no-generated-empty-object-type -- how oRPC says "no context"
  router: Router<typeof contract, Record<never, never>>;
  dataDir: string;
  /** Where a damaged database is kept in whose place this one is, until somebody has read so in the application. */
  recoveredFrom: string | null;
  /** Begins to exchange with the connected cloud in the background, now and whenever one is connected. */
  startSync: () => void;
  /** Tells that the network, or the computer after a sleep, is there again. */
  wakeSync: (why: 'network' | 'resume') => void;
  /** Ends every watch and every replay, and gives the data folder back. */
  close(): void;
};

export type CoreOptions = About & {
  /** The time in epoch milliseconds. */
  clock: () => number;
  log: Log;
  /** The role that holds as long as the program runs; without one it is the one the data folder keeps. */
  role?: Role | undefined;
  /** Where the token of a cloud is kept safely; a file of the data folder that only its owner reads, unless given. */
  secrets?: Secrets | undefined;
  /** How a cloud is reached. */
  fetch?: typeof fetch;
  /** How long it is waited for. */
  patience?: Patience;
  /** From 0 up to 1; spreads tries over time. */
  random?: () => number;
};

/** Opens a data folder, made if it is not there. Throws a `DataFolderError`, or what the system says. */
export function createCore(options: CoreOptions): Core {
  const { dataDir, host, version, clock: deviceClock, log, role } = options;
  const database = openDatabase(dataDir);
  const revisions = createRevisions(database);
  const changes = createChanges();
  const cloudTime = createCloudTime(deviceClock);
  const clock = cloudTime.now;
  const connections = openConnections(database);
  const profile = createProfile(database, role ?? null, connections.get);
  const deletions = createDeletions(database, clock);
  const workspace = createWorkspaceStore(database);
  const guardRails = createGuardRailsStore(database);
  const contacts = createContacts(database);
  const activity = createActivity({ database, revisions, clock, contacts, author: profile.name });
  const replySearch = createReplySearch(database);
  const autoReplies = createAutoReplies(database, replySearch);
  const numbers = createNumbers(database);
  const hours = createHoursOfNumbers(numbers);
  const preview = createPreview(workspace);
  const parts = {
    database,
    activity,
    revisions,
    changes,
    clock,
    profile,
    deletions,
    workspace,
    guardRails,
    contacts,
    autoReplies,
    numbers,
    hours,
    preview,
  };

  const diagnostics = createDiagnostics(parts);
  const workspaceFiles = createWorkspaceFiles(parts);
  const copying = createCopying(parts);
  const replays = createReplays(dataDir, createLogMappings(database, clock));

  const permission = createPermission({ database, profile, hasWorkspace: () => workspace.get() !== null });
  const token = createToken(options.secrets ?? secretFile(dataDir));
  const stores = openSyncStores({ ...parts, unlocked: permission.unlocked });
  readAgain(stores);
  const recovery = createRecoveryStore(database);
  const recovered = recovery.last();
  showRecovered(stores, recovered?.lost ?? new Set());
  const { fetch = globalThis.fetch, random = Math.random, patience = usualPatience } = options;
  const asking = { token, cloudTime, clock: deviceClock, fetch, patience };
  const sync = createSync({ ...asking, stores, changes, random, log });

  const procedures = implementContract(log, permission);
  const router = procedures.router({
    about: aboutProcedures(procedures.about, { dataDir, host, version }),
    workspace: workspaceProcedures(procedures.workspace, parts),
    numbers: numberProcedures(procedures.numbers, parts),
    hours: hoursProcedures(procedures.hours, parts),
    autoReplies: autoReplyProcedures(procedures.autoReplies, parts),
    contacts: contactProcedures(procedures.contacts, parts),
    guardRails: guardRailsProcedures(procedures.guardRails, parts),
    diagnostics: diagnosticsProcedures(procedures.diagnostics, { ...parts, diagnostics }),
    copying: copyingProcedures(procedures.copying, copying, changes),
    search: searchProcedures(procedures.search, replySearch),
    preview: previewProcedures(procedures.preview, parts),
    replay: replayProcedures(procedures.replay, { ...parts, replays, workspaceFiles }),
    workspaceFile: workspaceFileProcedures(procedures.workspaceFile, workspaceFiles, changes),
    activity: activityProcedures(procedures.activity, { ...parts, copying, workspaceFiles }),
    preferences: preferencesProcedures(procedures.preferences, database, changes),
    profile: profileProcedures(procedures.profile, parts),
    recovery: recoveryProcedures(procedures.recovery, { recovery, changes }),
    sync: syncProcedures(procedures.sync, { ...parts, stores, sync, token, cloudTime, workspaceFiles }),
    changes: changesProcedures(procedures.changes, changes),
  });

  return {
    router,
    dataDir,
    recoveredFrom: recovered?.folder ?? null,
    startSync: sync.start,
    wakeSync: sync.wake,
    close: () => {
      sync.close();
      changes.close();
      replays.close();
      closeDatabase(database);
    },
  };
}
