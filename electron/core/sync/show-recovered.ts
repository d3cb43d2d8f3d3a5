import { cursorOfNothing } from './connection.ts';
import { knownBodyOf } from './known-body.ts';
import { inOrderOfKinds, isSingle, keyOf, type RuleKey } from './rule-key.ts';
import { isShownOtherwise, showRules } from './shown-rules.ts';
import type { SyncStores } from './sync-stores.ts';

/**
 * Makes one picture of what a damaged database has left, the mirror with this device's edits over it; the next exchange
 * receives the cloud's copy as a whole (sync.md, corrupt local database).
 * @param lost the tables of which something could not be read
 */
export function showRecovered(stores: SyncStores, lost: ReadonlySet<string>): void {
  if (stores.connections.get()?.cursor !== cursorOfNothing) return;
  stores.exchange(() => {
    const { mirror, outbox } = stores;
    const differing = mirror.list().filter((rule) => !outbox.has(rule) && isShownOtherwise(stores, rule));
    const edited = new Set(editedRules(stores, differing, lost));
    for (const key of edited) stores.marks.add(key);
    showRules(stores, differing.filter((rule) => !edited.has(rule)).map(keyOf));
    showEdits(stores);
  });
}

/** Where edits were lost, what a table says that is whole is what a person has made of it. */
function editedRules(
  { mirror, outbox, local }: SyncStores,
  differing: readonly RuleKey[],
  lost: ReadonlySet<string>,
): RuleKey[] {
  const isLost = ['outbox', 'changed_rule'].some((table) => lost.has(table));
  if (!isLost || lost.has('mirror_rule')) return [];
  const fresh = local.keys().filter((key) => !isSingle(key.kind) && !mirror.find(key) && !outbox.has(key));
  // A table is named as the rules in it; a reply goes with its number.
  return [...differing, ...fresh].filter(
    ({ kind }) => !lost.has(kind) && !(kind === 'auto_reply' && lost.has('phone_number')),
  );
}

/** Puts an edit where the rule went missing that it is of. */
function showEdits({ outbox, local }: SyncStores): void {
  for (const edit of inOrderOfKinds(outbox.list())) {
    const { body } = outbox.queued(edit) ?? edit;
    const known = body && knownBodyOf(edit, body);
    if (known && local.read(edit) === null) local.write(edit, known, null);
  }
}
