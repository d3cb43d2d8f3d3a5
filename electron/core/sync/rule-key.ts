import { type RuleKind, ruleKinds, slotOf } from '#shared/cloud-contract/rule.ts';
import { type Slot, periodSchema, triggerSchema } from '#shared/model/auto-reply.ts';

/** Which rule: its kind and its id within the kind. */
export type RuleKey = { kind: RuleKind; id: string };

/** A rule as it is sent: JSON, with the keys that only a newer program knows. */
export type Body = Record<string, unknown>;

/** The id of the two kinds of which a workspace has one. */
export const onlyId = 'workspace';

/** Numbers before their replies: a reply stands on its number. */
export function inOrderOfKinds<Key extends RuleKey>(keys: readonly Key[]): Key[] {
  return keys.toSorted((a, b) => ruleKinds.indexOf(a.kind) - ruleKinds.indexOf(b.kind));
}

export function replyId(numberId: string, { trigger, period }: Slot): string {
  return `${numberId}:${trigger}:${period}`;
}

/** Whether this program has the place that a rule is of: a newer one may answer to more. */
export function isKnownPlace({ kind, id }: RuleKey): boolean {
  if (kind !== 'auto_reply') return true;
  const { trigger, period } = slotOf(id) ?? {};
  return triggerSchema.safeParse(trigger).success && periodSchema.safeParse(period).success;
}

/** The number and the slot of an auto-reply's id. Throws for a place that this program does not know. */
export function placeOf(id: string): Slot & { numberId: string } {
  const { numberId = '', trigger, period } = slotOf(id) ?? {};
  return { numberId, trigger: triggerSchema.parse(trigger), period: periodSchema.parse(period) };
}

/** Whether there is always one: it is changed, and never deleted. */
export function isSingle(kind: RuleKind): boolean {
  return kind === 'workspace' || kind === 'guard_rails';
}

/** One text for each key, for maps and sets. */
export function nameOf({ kind, id }: RuleKey): string {
  return `${kind} ${id}`;
}

/** The key alone of whatever has one. */
export function keyOf({ kind, id }: RuleKey): RuleKey {
  return { kind, id };
}
