import { isUnreadable } from './known-body.ts';
import { bodyHash } from '#shared/cloud-contract/hash.ts';
import type { DecidedConflict, SyncConflict } from '#shared/contract/sync.ts';
import type { Conflict } from './conflicts.ts';
import { versionsOf } from './describe.ts';
import { isTaken } from './local-rules.ts';
import type { Mirror, MirrorRule } from './mirror.ts';
import { timeOf } from './mutation-id.ts';
import { basisOf, isSameKnown, presentBody } from './present-body.ts';
import { placeOf, type RuleKey } from './rule-key.ts';
import type { SyncStores } from './sync-stores.ts';

/** The conflicts as screens show them: the open ones, and those that were decided. */
export function shownConflicts(stores: SyncStores): { entries: SyncConflict[]; decided: DecidedConflict[] } {
  return {
    entries: stores.conflicts.open().map((conflict) => shownConflict(stores, conflict)),
    decided: stores.conflicts.decided().map((conflict) => ({
      ...shownConflict(stores, conflict),
      decidedAt: conflict.resolvedAt,
      isPresent: isPresent(stores, conflict),
    })),
  };
}

function isPresent(stores: SyncStores, { kind, id, mine }: Conflict): boolean {
  const present = presentBody(stores, { kind, id });
  return mine && present ? isSameKnown(kind, mine, present) : mine === present;
}

function shownConflict(stores: SyncStores, conflict: Conflict): SyncConflict {
  const { n, mid, why, author, isOwn, at, mine } = conflict;
  const written = whoWrote(stores, conflict);
  return {
    n,
    why,
    author,
    isOwn,
    // Where a deletion went over a text, the id is the deletion's.
    mineAt: why === 'deleted-over-edit' ? null : timeOf(mid),
    theirAuthor: written?.author ?? null,
    theirsAt: written?.at ?? null,
    at,
    versions: versionsOf(stores, conflict, mine, presentBody(stores, conflict)),
    basis: basisOfChoice(stores, conflict),
    obstacle: obstacleTo(stores, conflict),
  };
}

/** What a person chooses between: another text as soon as either version is another one. */
export function basisOfChoice(stores: SyncStores, conflict: Conflict): string {
  return bodyHash({ mine: conflict.mine, present: basisOf(stores, conflict) });
}

/** Who wrote what holds, or deleted it, and when. */
function whoWrote({ outbox, mirror, connections }: SyncStores, key: RuleKey) {
  // What this device has written since is what holds here.
  const edit = outbox.queued(key) ?? outbox.sent(key);
  if (edit) return { author: connections.need().author, at: edit.at };
  const rule = mirror.find(key) ?? deletedNumberOf(mirror, key);
  return rule && { author: rule.author, at: Date.parse(rule.at) };
}

/** A reply that the cloud never had went with its number. */
function deletedNumberOf(mirror: Mirror, { kind, id }: RuleKey): MirrorRule | null {
  if (kind !== 'auto_reply') return null;
  const number = mirror.find({ kind: 'phone_number', id: placeOf(id).numberId });
  return number?.deleted ? number : null;
}

/** A reply needs its number, and a number a phone that is no other one's. */
export function obstacleTo(stores: SyncStores, conflict: Conflict): SyncConflict['obstacle'] {
  const { numbers, mirror } = stores;
  const { kind, id, mine } = conflict;
  if (mine === null || isUnreadable(kind, mine) || isUnreadable(kind, presentBody(stores, conflict))) {
    return 'newer_version';
  }
  if (kind === 'phone_number') {
    return isTaken(numbers, { id, phone: String(mine['phone']) }) ? 'phone_taken' : null;
  }
  if (kind !== 'auto_reply') return null;
  const { numberId } = placeOf(id);
  if (numbers.hoursOf(numberId) !== undefined) return null;
  const number = mirror.find({ kind: 'phone_number', id: numberId });
  return isUnreadable('phone_number', number?.body ?? null) ? 'newer_version' : 'number_gone';
}
