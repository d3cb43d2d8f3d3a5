import type { CloudAnswer } from './cloud-calls.ts';
import type { CloudClient } from './cloud-client.ts';
import type { Conflict } from './conflicts.ts';
import { isKnownPlace } from './rule-key.ts';
import type { SyncStores } from './sync-stores.ts';

type OpenConflict = CloudAnswer<'conflicts'>['conflicts'][number];

/**
 * Everybody sees the texts that lost, and sees them go when one of them has decided: tells the cloud what was decided
 * here and takes in what is open there.
 */
export async function exchangeConflicts(
  { stores, cloud }: { stores: SyncStores; cloud: CloudClient },
  mayTell: boolean,
): Promise<void> {
  const { workspace: ws } = stores.connections.need();
  for (const { mid } of mayTell ? stores.conflicts.untold() : []) {
    await cloud.call('settle', { ws, mid });
    stores.exchange(() => stores.conflicts.told(mid));
  }
  const open: OpenConflict[] = [];
  for (let after = 0, hasMore = true; hasMore;) {
    const page = await cloud.call('conflicts', { ws, after, open: true });
    open.push(...page.conflicts);
    hasMore = page.hasMore && page.next > after;
    after = page.next;
  }
  const gone = stores.exchange(() => takeOpen(stores, open));
  for (const { n, mid } of mayTell ? gone : []) {
    // Somebody has settled it; or the cloud was put back from a backup, and nobody has.
    const { settled } = await cloud.call('settle', { ws, mid });
    stores.exchange(() => (settled ? close(stores, n, mid) : stores.conflicts.unshare(mid)));
  }
}

/** Returns the texts of this device that the cloud does not have among the open ones any more. */
function takeOpen(stores: SyncStores, open: readonly OpenConflict[]): Conflict[] {
  const { conflicts, connections } = stores;
  const { author: me } = connections.need();
  for (const { mid, kind, id, why, body, author } of open) {
    // Of a place that only a newer program has, that program will hear.
    if (conflicts.has(mid) || body === null || !isKnownPlace({ kind, id })) continue;
    const isOwn = author === me;
    conflicts.keep({ mid, kind, id, why, mine: body, author, isOwn, isShared: true });
  }
  const mids = new Set(open.map(({ mid }) => mid));
  const gone = conflicts.open().filter(({ mid, isShared, isTold }) => isShared && !isTold && !mids.has(mid));
  for (const { n, mid, isOwn } of gone) if (!isOwn) close(stores, n, mid);
  return gone.filter(({ isOwn }) => isOwn);
}

function close({ conflicts, clock }: SyncStores, n: number, mid: string): void {
  conflicts.decide(n, clock());
  conflicts.told(mid);
}
