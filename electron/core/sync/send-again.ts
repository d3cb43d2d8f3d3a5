import type { RuleRecord } from '#shared/cloud-contract/rule.ts';
import type { MirrorRule } from './mirror.ts';
import { newMutationId } from './mutation-id.ts';
import type { Edit } from './outbox.ts';
import { keyOf } from './rule-key.ts';
import type { SyncStores } from './sync-stores.ts';

/** Queues an edit that the cloud had confirmed and does not know any more, on what it knows of the rule now. */
export function sendAgain(
  { outbox, clock }: SyncStores,
  known: MirrorRule,
  now: RuleRecord | null,
  edit: Pick<Edit, 'op' | 'body' | 'bodyHash' | 'gen'>,
): void {
  const at = clock();
  outbox.add({
    ...keyOf(known),
    ...edit,
    mid: newMutationId(at),
    base: now?.rev ?? 0,
    baseHash: now?.bodyHash ?? null,
    baseBody: now?.body ?? null,
    state: 'queued',
    reason: null,
    faults: [],
    at,
  });
}

/** What was stopped stays stopped, unless the cloud knows of a later life. */
export function stopAgain(stores: SyncStores, known: MirrorRule, now: RuleRecord | null): void {
  if (now && (now.deleted || now.gen > known.gen)) return;
  sendAgain(stores, known, now, { op: 'delete', body: null, bodyHash: null, gen: known.gen });
}
