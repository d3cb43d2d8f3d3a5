import BetterSqlite3 from 'better-sqlite3';
import { createRouterClient } from '@orpc/server';
import { createActivity } from '#core/activity/activity.ts';
import { createAutoReplies } from '#core/auto-replies/auto-replies.ts';
import { createChanges } from '#core/changes/changes.ts';
import { createContacts } from '#core/contacts/contacts.ts';
import { migrate } from '#core/database/migrate.ts';
import { migrations } from '#core/database/migrations/migrations.ts';
import type { Database } from '#core/database/open.ts';
import { createRevisions } from '#core/database/revisions.ts';
import { transaction } from '#core/database/transaction.ts';
import { createDeletions } from '#core/deletions/deletions.ts';
import { createGuardRailsStore } from '#core/guard-rails/guard-rails.ts';
import { createNumbers } from '#core/numbers/numbers.ts';
import { implementContract } from '#core/procedures.ts';
import { createReplySearch } from '#core/search/reply-search.ts';
import type { LocalParts } from '#core/sync/local-rules.ts';
import type { RuleKey } from '#core/sync/rule-key.ts';
import { openSyncStores, type SyncStores } from '#core/sync/sync-stores.ts';
import { syncProcedures } from '#core/sync/sync-procedures.ts';
import { createWorkspaceStore } from '#core/workspace/workspace.ts';
import { Crash, fuseOf, type Fuse } from './crash.ts';
import { bodyOf } from './rules.ts';

/** One client: its database and, as long as its program runs, what it has opened on it. */
export type Device = {
  number: number;
  database: Database;
  fuse: Fuse;
  stores: () => SyncStores;
  /** A person writes, or deletes for null; false where the product refuses it. */
  write: (key: RuleKey, text: string | null) => boolean;
  /** A person decides a conflict or gives a blocked edit up, through the procedures of the screens. */
  person: () => Pick<ReturnType<typeof personAt>, 'conflicts' | 'resolve' | 'discard'>;
  /** Starts the program again after it has ended. */
  restart: () => void;
  close: () => void;
};

/** A new database with the product's own tables, to be opened as often as one likes. */
export function newDatabase(): Buffer {
  const database = new BetterSqlite3(':memory:');
  migrate(database, migrations);
  const bytes = database.serialize();
  database.close();
  return bytes;
}

export function openDevice(number: number, bytes: Buffer, clock: () => number): Device {
  const database = new BetterSqlite3(bytes);
  database.pragma('foreign_keys = ON');
  database.pragma('recursive_triggers = ON');
  const fuse = fuseOf(database);
  let parts = partsOf(database, clock);
  return {
    number,
    database,
    fuse,
    stores: () => parts.stores,
    write: (key, text) => {
      const { local } = parts.stores;
      return transaction(database, () => local.write(key, text === null ? null : bodyOf(key, text), null))();
    },
    person: () => personAt(parts),
    restart: () => {
      fuse.set(null);
      parts = partsOf(database, clock);
    },
    close: () => database.close(),
  };
}

/** Runs a piece of a device's program; true when it was cut short, and the program has been started again. */
export async function mayCrash(device: Device, run: () => void | Promise<void>): Promise<boolean> {
  try {
    await run();
    return false;
  } catch (error) {
    if (!(error instanceof Crash)) throw error;
    device.restart();
    return true;
  } finally {
    device.fuse.set(null);
  }
}

type Parts = LocalParts & { database: Database; stores: SyncStores };

/** What the core opens on its database, as far as writing and exchanging need it. */
function partsOf(database: Database, clock: () => number): Parts {
  const revisions = createRevisions(database);
  const contacts = createContacts(database);
  const parts = {
    database,
    clock,
    revisions,
    contacts,
    deletions: createDeletions(database, clock),
    workspace: createWorkspaceStore(database),
    guardRails: createGuardRailsStore(database),
    numbers: createNumbers(database),
    autoReplies: createAutoReplies(database, createReplySearch(database)),
    activity: createActivity({ database, revisions, clock, contacts, author: () => null }),
  };
  return { ...parts, stores: openSyncStores({ ...parts, unlocked: (write) => write() }) };
}

/** What screens call of the exchange, with nothing behind it that works in the background. */
function personAt(parts: Parts) {
  const log = { error: () => undefined };
  const run = async <Result>(_: unknown, call: () => Promise<Result>): Promise<Result> => call();
  const procedures = implementContract(log, { run }).sync;
  const nothing = () => undefined;
  const sync = { status: () => idle, wake: nothing, tell: nothing };
  const rest = { ...parts, sync, changes: createChanges() } as unknown as Parameters<
    typeof syncProcedures
  >[1];
  return createRouterClient(syncProcedures(procedures, rest));
}

const idle = {
  state: 'idle',
  retryAt: null,
  syncedAt: null,
  connection: null,
  pending: 0,
  stopping: 0,
  blocked: 0,
  conflicts: 0,
  unreadable: 0,
  clockBehind: null,
};
