import type { RuleRecord } from '#shared/cloud-contract/rule.ts';
import type { MirrorRule } from './mirror.ts';
import { newMutationId } from './mutation-id.ts';
import type { Edit } from './outbox.ts';
import { type Reached, tryNumbersAgain } from './received.ts';
import { type Body, keyOf, nameOf, type RuleKey } from './rule-key.ts';
import { isBefore, sendAgain, stopAgain } from './send-again.ts';
import { showRules } from './shown-rules.ts';
import type { SyncStores } from './sync-stores.ts';

/**
 * Begins again with a cloud that was put back from a backup (sync.md, restored server); call it inside an exchange.
 * Its revisions mean nothing beside the ones before, so texts are compared by their hashes: an edit goes on where the
 * text it stands on is there, and is kept for a person where another is. What this device had confirmed and the cloud
 * has lost is sent again, deletions first of all.
 */
export function beginEpoch(stores: SyncStores, rules: readonly RuleRecord[], reached: Reached): RuleKey[] {
  const { mirror, outbox, connections } = stores;
  const before = new Map(mirror.list().map((rule) => [nameOf(rule), rule]));
  const now = new Map(rules.map((rule) => [nameOf(rule), rule]));
  mirror.replace(rules.map((rule) => ({ ...rule, isOwn: false })));
  connections.change(reached);

  const kept = new Set<string>();
  for (const edit of outbox.list()) {
    if (edit.base === null) continue;
    const isKept = rebase(stores, edit, before.get(nameOf(edit)) ?? null, now.get(nameOf(edit)) ?? null);
    if (isKept) kept.add(nameOf(edit));
  }
  for (const rule of before.values()) {
    // Whoever's later text waits for a person is not spoken for by what they had done before.
    if (!outbox.has(rule) && !kept.has(nameOf(rule))) offerAgain(stores, rule, now.get(nameOf(rule)) ?? null);
  }
  const keys = new Map([...before.values(), ...rules].map((rule) => [nameOf(rule), keyOf(rule)]));
  const shown = showRules(stores, [...keys.values()]);
  tryNumbersAgain(stores);
  return shown;
}

/**
 * Lets an edit go on from what the cloud has now, under the id it has always had: where it had arrived after all, the
 * cloud answers as it did then. The edit after it, if there is one, goes with it. True where it is kept for a person.
 */
function rebase(stores: SyncStores, edit: Edit, before: MirrorRule | null, now: RuleRecord | null): boolean {
  const { outbox, conflicts, clock } = stores;
  const gen = Math.max(edit.gen, now?.gen ?? 0);
  const standing = { base: now?.rev ?? 0, baseHash: now?.bodyHash ?? null, gen };
  if (edit.op === 'delete') {
    const isSeen =
      now !== null && (now.bodyHash === edit.baseHash || (before !== null && isBefore(now, before)));
    outbox.change({ ...edit, ...standing, base: isSeen ? now.rev : 0 });
    return false;
  }
  if (now?.deleted && edit.op === 'restore') {
    outbox.change({ ...edit, ...standing });
    return false;
  }
  if (now ? standsOnIt(stores, edit, before, now) : edit.op === 'restore' || !before?.deleted) {
    // The life that a restore was to begin begins all the same: deletions of the one before it are over.
    const life = edit.op === 'restore' ? edit.gen + 1 : edit.gen;
    outbox.change({ ...edit, ...standing, op: 'put', gen: Math.max(life, gen) });
    return false;
  }
  const after = outbox.queued(edit);
  const latest = after && after.mid !== edit.mid && after.body ? { key: edit, body: after.body } : undefined;
  conflicts.keepOwn(edit, 'server-restored', { isShared: false, ...(latest && { as: latest }) });
  outbox.close(edit, 'replaced', clock());
  if (after?.op === 'delete') outbox.change({ ...after, ...standing });
  else if (after && after.mid !== edit.mid) outbox.close(after, 'superseded', clock());
  return true;
}

function standsOnIt(stores: SyncStores, edit: Edit, before: MirrorRule | null, now: RuleRecord): boolean {
  if (now.deleted) return false;
  if (now.bodyHash === edit.baseHash || now.bodyHash === edit.bodyHash) return true;
  const isOnOwn = before !== null && before.isOwn && before.bodyHash === edit.baseHash;
  return isOnOwn && stores.outbox.bases(edit).includes(now.bodyHash);
}

/** Sends again what the cloud had confirmed and does not know any more. */
function offerAgain(stores: SyncStores, known: MirrorRule, now: RuleRecord | null): void {
  if (known.deleted) return stopAgain(stores, known, now);
  const { isOwn, body, bodyHash, gen } = known;
  const isThere = now !== null && !now.deleted && now.bodyHash === bodyHash;
  if (!isOwn || body === null || isThere) return;
  if (now === null || (!now.deleted && stores.outbox.bases(known).includes(now.bodyHash))) {
    sendAgain(stores, known, now, { op: 'put', body, bodyHash, gen: Math.max(gen, now?.gen ?? 0) });
  } else if (now.deleted && now.gen < gen) {
    sendAgain(stores, known, now, { op: 'restore', body, bodyHash, gen: gen - 1 });
  } else {
    keepForAPerson(stores, known, body);
  }
}

function keepForAPerson({ conflicts, connections }: SyncStores, known: MirrorRule, mine: Body): void {
  const { author } = connections.need();
  const mid = newMutationId(Date.parse(known.at));
  const why = 'server-restored';
  conflicts.keep({ ...keyOf(known), mid, why, mine, author, isOwn: true, isShared: false });
}
