import { type KnownBody, knownPart } from '#shared/cloud-contract/body.ts';
import { type Body, isKnownPlace, type RuleKey } from './rule-key.ts';

/** What this program understands of a rule; null where a newer one means something by it that this one cannot. */
export function knownBodyOf(key: RuleKey, body: Body): KnownBody | null {
  return isKnownPlace(key) ? (knownPart(key.kind, body)?.known ?? null) : null;
}
