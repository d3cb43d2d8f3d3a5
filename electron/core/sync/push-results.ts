import type { MutationResult } from '#shared/cloud-contract/push.ts';
import { showRules } from './shown-rules.ts';
import type { Edit } from './outbox.ts';
import { standingOn } from './mirror.ts';
import { keyOf, type RuleKey } from './rule-key.ts';
import type { SyncStores } from './sync-stores.ts';

/**
 * Takes in what the cloud answered to edits that were in flight; call it inside an exchange. Returns the rules that
 * read differently on this device now.
 * @param serverTime the cloud's, ISO 8601
 */
export function takeResults(
  stores: SyncStores,
  results: readonly MutationResult[],
  serverTime: string,
): RuleKey[] {
  return results.flatMap((result) => {
    const edit = stores.outbox.byMid(result.mid);
    if (edit?.state !== 'inflight') return [];
    switch (result.status) {
      case 'applied':
        return confirmed(stores, edit, result, serverTime);
      case 'conflict':
        return lost(stores, edit, result);
      case 'rejected':
        holdBack(stores, edit, { reason: 'rejected', faults: result.fields ?? [] });
        return [];
    }
  });
}

function confirmed(
  stores: SyncStores,
  edit: Edit,
  { rev, gen: answered }: MutationResult,
  serverTime: string,
): RuleKey[] {
  const { connections, mirror, outbox, clock } = stores;
  const { kind, id, op, body, bodyHash } = edit;
  const known = mirror.find(edit);
  const deleted = op === 'delete';
  const hash = deleted ? (known?.bodyHash ?? null) : bodyHash;
  // A deletion may have ended a later life than the one its author knew.
  const gen = answered ?? (op === 'restore' ? edit.gen + 1 : edit.gen);
  // An answer that comes twice may be older than what has been received since.
  if (rev !== undefined && rev >= (known?.rev ?? 0)) {
    const { author } = connections.need();
    const rule = { kind, id, rev, gen, deleted, body, bodyHash: hash, author, at: serverTime };
    // Of a revision that is known already somebody else may be the author, who was first to say the same.
    mirror.write({ ...(known?.rev === rev ? known : rule), isOwn: true });
  }
  outbox.close(edit, 'confirmed', clock());
  const queued = outbox.queued(edit);
  if (queued && queued.base === null) {
    outbox.change({ ...queued, base: rev ?? known?.rev ?? 0, baseHash: hash, gen });
  }
  if (known && rev !== undefined && rev < known.rev) return showRules(stores, [keyOf(edit)]);
  return [];
}

/** Somebody else was first. What holds is shown; the text that lost waits for a person. */
function lost(stores: SyncStores, edit: Edit, { why = 'stale', current }: MutationResult): RuleKey[] {
  const { mirror, outbox, conflicts, clock } = stores;
  const known = mirror.find(edit);
  if (current && current.rev >= (known?.rev ?? 0)) {
    mirror.write({ ...current, isOwn: current.rev === known?.rev && known.isOwn });
  } else if (!current && known) {
    mirror.forget(edit);
  }
  const queued = outbox.queued(edit);
  // Whoever has gone on writing meets the other text with their latest; whoever has deleted since, deletes.
  const latest = queued?.body ? { key: edit, body: queued.body } : undefined;
  // What the cloud keeps, others may settle; they have not seen the latest.
  conflicts.keepOwn(edit, why, { isShared: !latest, ...(latest && { as: latest }) });
  outbox.close(edit, 'replaced', clock());
  if (queued?.op === 'delete') outbox.change({ ...queued, ...standingOn(mirror.find(edit)) });
  else if (queued) outbox.close(queued, 'superseded', clock());
  return showRules(stores, [keyOf(edit)]);
}

/**
 * Holds an edit in flight back, for what is wrong with itself. Where its author has gone on from it, what they say now
 * is sent in its place instead, on what it stood on.
 */
export function holdBack(
  { outbox, clock }: SyncStores,
  edit: Edit,
  { reason, faults }: Pick<Edit, 'reason' | 'faults'>,
): void {
  const queued = outbox.queued(edit);
  if (!queued) return outbox.change({ ...edit, state: 'blocked', reason, faults });
  outbox.close(edit, 'superseded', clock());
  const { base, baseHash, baseBody, gen } = edit;
  const withBody = edit.op === 'restore' ? 'restore' : 'put';
  outbox.change({
    ...queued,
    op: queued.op === 'delete' ? 'delete' : withBody,
    base,
    baseHash,
    baseBody,
    gen,
  });
}
