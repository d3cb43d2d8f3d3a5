import { knownPart } from '#shared/cloud-contract/body.ts';
import { showRules } from './shown-rules.ts';
import type { SyncStores } from './sync-stores.ts';

/** Shows what an older version of this program has received and could not read. */
export function readAgain(stores: SyncStores): void {
  if (!stores.connections.get() || stores.mirror.countUnreadable() === 0) return;
  stores.exchange(() => {
    const readable = stores.mirror.unreadable().filter(({ kind, body }) => body && knownPart(kind, body));
    for (const rule of readable) stores.mirror.write(rule);
    showRules(stores, readable);
  });
}
