import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import canonicalize from 'canonicalize';
import type { RuleRecord } from './rule.ts';

/**
 * The SHA-256, in hexadecimal, of a body in canonical JSON (RFC 8785): the order of keys and the way numbers are
 * written make no difference. Client and server compare bodies by it. Throws on what is not JSON.
 */
export function bodyHash(body: Readonly<Record<string, unknown>>): string {
  return hashOf(body);
}

/** What of a rule the hash of a workspace is made of. */
export type HashedRule = Pick<RuleRecord, 'kind' | 'id' | 'rev' | 'gen' | 'deleted' | 'bodyHash'>;

/** One hash of all rules, tombstones included, whatever their order: equal on two machines that hold the same. */
export function workspaceHash(rules: readonly HashedRule[]): string {
  const lines = rules.map(({ kind, id, rev, gen, deleted, bodyHash }) =>
    JSON.stringify([kind, id, rev, gen, deleted, bodyHash]),
  );
  return hashOf(lines.toSorted());
}

function hashOf(value: unknown): string {
  return bytesToHex(sha256(utf8ToBytes(canonicalize(value) ?? '')));
}
