import { knownBodyOf } from './known-body.ts';
import { inOrderOfKinds, keyOf } from './rule-key.ts';
import { isShownOtherwise, showRules } from './shown-rules.ts';
import type { SyncStores } from './sync-stores.ts';

/** The cursor of a copy of the cloud's rules that is to be received as a whole. */
export const nowhere = '';

/**
 * Shows what the cloud had, and what was being edited of it, wherever a damaged database has lost the rule itself; the
 * next exchange receives the cloud's copy as a whole (sync.md, corrupt local database).
 */
export function showRecovered(stores: SyncStores): void {
  if (stores.connections.get()?.cursor !== nowhere) return;
  stores.exchange(() => {
    const { mirror, outbox, local } = stores;
    showRules(
      stores,
      mirror
        .list()
        .filter((rule) => isShownOtherwise(stores, rule))
        .map(keyOf),
    );
    for (const edit of inOrderOfKinds(outbox.list())) {
      const { body } = outbox.queued(edit) ?? edit;
      const known = body && knownBodyOf(edit, body);
      if (known && local.read(edit) === null) local.write(edit, known, null);
    }
  });
}
