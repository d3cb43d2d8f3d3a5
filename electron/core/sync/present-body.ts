import { knownPart } from '#shared/cloud-contract/body.ts';
import { bodyHash } from '#shared/cloud-contract/hash.ts';
import type { RuleKind } from '#shared/cloud-contract/rule.ts';
import { isUnreadable } from './known-body.ts';
import type { Body, RuleKey } from './rule-key.ts';
import type { SyncStores } from './sync-stores.ts';

/** What holds of a rule, with what only a newer program knows of it. */
export function presentBody({ local, outbox, mirror }: SyncStores, key: RuleKey): Body | null {
  const present = local.read(key);
  const received = outbox.has(key) ? null : (mirror.find(key)?.body ?? null);
  if (isUnreadable(key.kind, received)) return received;
  return received && present && isSameKnown(key.kind, received, present) ? received : present;
}

/** What of a rule a person sees that holds: another text as soon as something else does. */
export function basisOf(stores: SyncStores, key: RuleKey): string {
  const body = presentBody(stores, key);
  return bodyHash({ body: body && knownOf(key.kind, body) });
}

/** Whether two bodies say the same, as far as this program knows. */
export function isSameKnown(kind: RuleKind, one: Body, other: Body): boolean {
  return bodyHash(knownOf(kind, one)) === bodyHash(knownOf(kind, other));
}

/** What this program knows of a body, or all of it where it understands nothing. */
function knownOf(kind: RuleKind, body: Body): Body {
  return knownPart(kind, body)?.known ?? body;
}
