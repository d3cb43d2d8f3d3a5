import type { SyncStatus } from '#shared/contract/sync.ts';
import type { Retry, Stop } from './outcome.ts';
import type { SyncStores } from './sync-stores.ts';

type Course = { isRunning: boolean; retry: Retry | null; stop: Stop | null };

/** How the mirror stands, as the contract words it. */
export function statusOf(
  stores: SyncStores,
  course: Course,
  isTokenKept: boolean,
  clockBehind: number | null,
): SyncStatus {
  const connection = stores.connections.get();
  const counts = stores.outbox.counts();
  const mayPush = connection?.role === 'admin';
  const state = connection ? stateOf(course, mayPush, counts.pending > 0) : 'off';
  return {
    ...counts,
    state,
    retryAt: state === 'offline' || state === 'waiting' ? (course.retry?.at ?? null) : null,
    syncedAt: connection?.syncedAt ?? null,
    connection: connection && {
      address: connection.address,
      role: connection.role,
      author: connection.author,
      isTokenKept,
    },
    conflicts: stores.conflicts.countOpen(),
    unreadable: stores.mirror.countUnreadable(),
    clockBehind,
  };
}

/** A support person has nothing to send, so that only reading is no state worth a word unless edits are left over. */
function stateOf(
  { isRunning, retry, stop }: Course,
  mayPush: boolean,
  isPending: boolean,
): SyncStatus['state'] {
  if (stop !== null && stop !== 'read_only') return stop;
  if (isRunning) return 'syncing';
  const isReadOnly = mayPush ? stop === 'read_only' : isPending;
  // Waiting does not help whose token has lost the workspace.
  if (retry?.state === 'offline' || (retry && !isReadOnly)) return retry.state;
  return isReadOnly ? 'read_only' : 'idle';
}
