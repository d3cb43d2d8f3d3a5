import { type KnownBody, knownPart } from '#shared/cloud-contract/body.ts';
import type { RuleKind } from '#shared/cloud-contract/rule.ts';
import { type Body, isKnownPlace, type RuleKey } from './rule-key.ts';

/** What this program understands of a rule; null where a newer one means something by it that this one cannot. */
export function knownBodyOf(key: RuleKey, body: Body): KnownBody | null {
  return isKnownPlace(key) ? (knownPart(key.kind, body)?.known ?? null) : null;
}

/** Whether only a newer program can read a body. */
export function isUnreadable(kind: RuleKind, body: Body | null): boolean {
  return body !== null && knownPart(kind, body) === null;
}

/**
 * What this device is to show of a rule, null where it is deleted. What only a newer program understands is shown as it
 * last was; `unreadable` where it has never been anything else.
 */
export function bodyToShow(
  key: RuleKey,
  rule: { body: Body | null; lastReadable: Body | null } | null,
): KnownBody | null | 'unreadable' {
  if (!isKnownPlace(key)) return 'unreadable';
  if (!rule?.body) return null;
  const known = knownBodyOf(key, rule.body);
  return known ?? (rule.lastReadable && knownBodyOf(key, rule.lastReadable)) ?? 'unreadable';
}
