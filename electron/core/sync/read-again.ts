import { knownBodyOf } from './known-body.ts';
import { showRules } from './shown-rules.ts';
import type { SyncStores } from './sync-stores.ts';

/** Shows what an older version of this program has received and could not read. */
export function readAgain(stores: SyncStores): void {
  if (!stores.connections.get() || stores.mirror.countUnreadable() === 0) return;
  stores.exchange(() => {
    const readable = stores.mirror.unreadable().filter((rule) => rule.body && knownBodyOf(rule, rule.body));
    for (const rule of readable) stores.mirror.write(rule);
    showRules(stores, readable);
  });
}
