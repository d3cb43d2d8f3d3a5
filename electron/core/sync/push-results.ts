import type { MutationResult } from '#shared/cloud-contract/push.ts';
import { showRules } from './shown-rules.ts';
import type { Edit } from './outbox.ts';
import type { MirrorRule } from './mirror.ts';
import type { RuleKey } from './rule-key.ts';
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
        return rejected(stores, edit, result);
    }
  });
}

function confirmed(
  { connections, mirror, outbox, clock }: SyncStores,
  edit: Edit,
  { rev }: MutationResult,
  serverTime: string,
): RuleKey[] {
  const { kind, id, op, body, bodyHash } = edit;
  const known = mirror.find(edit);
  const gen = op === 'restore' ? edit.gen + 1 : edit.gen;
  // An answer that comes twice may be older than what has been received since.
  if (rev !== undefined && rev >= (known?.rev ?? 0)) {
    const { author } = connections.need();
    const deleted = op === 'delete';
    const hash = deleted ? (known?.bodyHash ?? null) : bodyHash;
    const rule = { kind, id, rev, gen, deleted, body, bodyHash: hash, author, at: serverTime, isOwn: true };
    mirror.write(rule);
  }
  outbox.close(edit, 'confirmed', clock());
  const queued = outbox.queued(edit);
  if (queued && queued.base === null) {
    outbox.change({ ...queued, base: rev ?? known?.rev ?? 0, baseHash: bodyHash, gen });
  }
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
  conflicts.keepOwn(edit, why, { isShared: true, ...(latest && { as: latest }) });
  outbox.close(edit, 'replaced', clock());
  if (queued?.op === 'delete') outbox.change({ ...queued, ...standingOn(mirror.find(edit)) });
  else if (queued) outbox.close(queued, 'superseded', clock());
  return showRules(stores, [{ kind: edit.kind, id: edit.id }]);
}

function rejected({ outbox, clock }: SyncStores, edit: Edit, { fields = [] }: MutationResult): RuleKey[] {
  const queued = outbox.queued(edit);
  if (queued) {
    outbox.close(edit, 'superseded', clock());
    if (queued.base === null) {
      const { base, baseHash, baseBody, gen } = edit;
      const op = queued.op === 'restore' && edit.op === 'put' ? 'put' : queued.op;
      outbox.change({ ...queued, op, base, baseHash, baseBody, gen });
    }
  } else {
    outbox.change({ ...edit, state: 'blocked', reason: 'rejected', faults: [...fields] });
  }
  return [];
}

function standingOn(rule: MirrorRule | null): Pick<Edit, 'base' | 'baseHash' | 'baseBody' | 'gen'> {
  return {
    base: rule?.rev ?? 0,
    baseHash: rule?.bodyHash ?? null,
    baseBody: rule?.body ?? null,
    gen: rule?.gen ?? 1,
  };
}
