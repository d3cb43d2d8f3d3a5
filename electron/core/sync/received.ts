import type { RuleRecord } from '#shared/cloud-contract/rule.ts';
import { showRules } from './shown-rules.ts';
import { keyOf, nameOf, type RuleKey } from './rule-key.ts';
import { stopAgain } from './send-again.ts';
import type { SyncStores } from './sync-stores.ts';

/** How far the cloud's copy reaches that was received. */
export type Reached = { epoch: string; cursor: string; version: number };

/**
 * Takes in what has changed in the cloud, all pages of it at once, and where to go on from; call it inside an
 * exchange. Returns the rules that read differently on this device now.
 */
export function takeChanges(stores: SyncStores, changes: readonly RuleRecord[], reached: Reached): RuleKey[] {
  const { mirror, connections } = stores;
  const news = changes.filter((rule) => {
    const known = mirror.find(rule);
    if (known && known.rev > rule.rev) return false;
    const isSame = known?.rev === rule.rev;
    mirror.write({ ...rule, isOwn: isSame && known.isOwn });
    return !isSame || known.bodyHash !== rule.bodyHash || known.deleted !== rule.deleted;
  });
  connections.change(reached);
  const shown = showRules(stores, news.map(keyOf));
  if (news.some(({ kind }) => kind === 'phone_number')) tryNumbersAgain(stores);
  return shown;
}

/**
 * Takes in the whole of the cloud's copy, of the same epoch, in the place of what was known; call it inside an
 * exchange. A deletion that is known and not in it is sent again.
 */
export function takeSnapshot(stores: SyncStores, rules: readonly RuleRecord[], reached: Reached): RuleKey[] {
  const { mirror, connections } = stores;
  const before = new Map(mirror.list().map((rule) => [nameOf(rule), rule]));
  mirror.replace(
    rules.map((rule) => {
      const known = before.get(nameOf(rule));
      return { ...rule, isOwn: known?.rev === rule.rev && known.isOwn };
    }),
  );
  const news = rules.filter((rule) => {
    const known = before.get(nameOf(rule));
    before.delete(nameOf(rule));
    return known?.rev !== rule.rev || known.bodyHash !== rule.bodyHash || known.deleted !== rule.deleted;
  });
  connections.change(reached);
  const gone = [...before.values()];
  for (const rule of gone) if (rule.deleted && !stores.outbox.has(rule)) stopAgain(stores, rule, null);
  const shown = showRules(stores, [...news, ...gone].map(keyOf));
  tryNumbersAgain(stores);
  return shown;
}

/** A number whose phone the cloud had for another one is sent again: that one is gone, or it would have moved there. */
export function tryNumbersAgain({ outbox }: SyncStores): void {
  for (const edit of outbox.list()) {
    const isTaken = edit.faults.some(({ code }) => code === 'duplicate_number');
    if (edit.state === 'blocked' && isTaken)
      outbox.change({ ...edit, state: 'queued', reason: null, faults: [] });
  }
}
