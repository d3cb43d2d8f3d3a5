import type { Database } from '../database/open.ts';
import { transaction } from '../database/transaction.ts';
import type { Numbers } from '../numbers/numbers.ts';
import { type Conflicts, openConflicts } from './conflicts.ts';
import { type Connections, openConnections } from './connection.ts';
import { createLocalRules, type LocalParts, type LocalRules } from './local-rules.ts';
import { type Marks, openMarks } from './marks.ts';
import { type Mirror, openMirror } from './mirror.ts';
import { type Outbox, openOutbox } from './outbox.ts';
import { createSettle } from './settle.ts';

/** Where the mirror, the edits on their way and the workspace of this device are kept. */
export type SyncStores = {
  connections: Connections;
  marks: Marks;
  outbox: Outbox;
  mirror: Mirror;
  conflicts: Conflicts;
  local: LocalRules;
  numbers: Numbers;
  clock: () => number;
  /** Does a piece of the exchange whole or not at all, on an outbox that knows of every write until then. */
  exchange: <Result>(write: () => Result) => Result;
};

/** @param unlocked lets the cloud's versions in where the person at this device may not write */
export function openSyncStores(
  parts: LocalParts & { database: Database; unlocked: <Result>(write: () => Result) => Result },
): SyncStores {
  const { database, numbers, clock, unlocked } = parts;
  const connections = openConnections(database);
  const mirror = openMirror(database);
  const stores = {
    connections,
    mirror,
    numbers,
    clock,
    marks: openMarks(database),
    outbox: openOutbox(database, clock),
    conflicts: openConflicts({ database, mirror, connections, clock }),
    local: createLocalRules(parts),
  };
  const settle = createSettle(stores);
  const whole = transaction(database, (write: () => unknown) => {
    settle();
    return write();
  });
  return { ...stores, exchange: <Result>(write: () => Result) => unlocked(() => whole(write) as Result) };
}
