import { type KnownBody, knownPart } from '#shared/cloud-contract/body.ts';
import { bodyHash } from '#shared/cloud-contract/hash.ts';
import type { RuleKind } from '#shared/cloud-contract/rule.ts';
import type {
  DecidedConflict,
  PendingEdit,
  RuleReference,
  RuleVersions,
  SyncConflict,
} from '#shared/contract/sync.ts';
import type { PhoneNumber } from '#shared/model/phone-number.ts';
import type { Conflict } from './conflicts.ts';
import { knownBodyOf } from './known-body.ts';
import { isTaken } from './local-rules.ts';
import type { Mirror, MirrorRule } from './mirror.ts';
import { timeOf } from './mutation-id.ts';
import type { Edit } from './outbox.ts';
import { type Body, inOrderOfKinds, nameOf, onlyId, placeOf, replyId, type RuleKey } from './rule-key.ts';
import type { SyncStores } from './sync-stores.ts';

/** The rule that a screen asks about. */
export function keyOfReference(about: RuleReference): RuleKey {
  switch (about.kind) {
    case 'auto_reply':
      return { kind: about.kind, id: replyId(about.numberId, about) };
    case 'phone_number':
      return { kind: about.kind, id: about.numberId };
    case 'contact':
      return { kind: about.kind, id: about.phone };
    default:
      return { kind: about.kind, id: onlyId };
  }
}

/** Two versions of a rule as screens show them. */
export function versionsOf(
  stores: SyncStores,
  key: RuleKey,
  mine: Body | null,
  theirs: Body | null,
): RuleVersions {
  const { kind } = key;
  const unreadable = unreadableIn(kind, mine, theirs);
  switch (kind) {
    case 'auto_reply': {
      const { numberId, trigger, period } = placeOf(key.id);
      const number = knownNumber(stores, numberId);
      const language = number?.language ?? 'fr';
      const both = { mine: textsIn(mine), theirs: textsIn(theirs), unreadable };
      return { kind, trigger, period, number: number && named(stores, number), language, ...both };
    }
    case 'phone_number': {
      const versions = { mine: readAs('phone_number', mine), theirs: readAs('phone_number', theirs) };
      const number = versions.mine ?? versions.theirs ?? knownNumber(stores, key.id);
      const name = number ? named(stores, { ...number, id: key.id }) : nameless(key.id);
      return { kind, number: name, ...versions, unreadable };
    }
    case 'contact': {
      const isThere = stores.local.read(key) !== null;
      const both = { mine: readAs(kind, mine), theirs: readAs(kind, theirs), unreadable };
      return { kind, phone: key.id, isThere, ...both };
    }
    case 'guard_rails':
      return { kind, mine: readAs(kind, mine), theirs: readAs(kind, theirs), unreadable };
    case 'workspace':
      return { kind, mine: readAs(kind, mine), theirs: readAs(kind, theirs), unreadable };
  }
}

function unreadableIn(kind: RuleKind, mine: Body | null, theirs: Body | null): RuleVersions['unreadable'] {
  const both = { mine, theirs };
  const versions = (['mine', 'theirs'] as const).filter((side) => isUnreadable(kind, both[side]));
  if (versions.length > 0 || !mine || !theirs) return versions;
  return isSameKnown(kind, mine, theirs) && bodyHash(mine) !== bodyHash(theirs) ? ['difference'] : [];
}

/** What holds of a rule, with what only a newer program knows of it. */
function presentBody({ local, outbox, mirror }: SyncStores, key: RuleKey): Body | null {
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

/** The edits that the cloud has not confirmed, the blocked first. */
export function pendingEdits(stores: SyncStores): PendingEdit[] {
  const edits = stores.outbox.list();
  const byRule = Map.groupBy(edits, nameOf);
  // Of an edit in flight and the one after it, the later says what will be.
  const latest = edits.filter((edit) => byRule.get(nameOf(edit))?.at(-1) === edit);
  const held = new Set(stores.outbox.held());
  return latest
    .map((edit) => pendingEdit(stores, edit, held.has(edit.seq)))
    .toSorted((a, b) => Number(b.state === 'blocked') - Number(a.state === 'blocked') || a.seq - b.seq);
}

function pendingEdit(stores: SyncStores, edit: Edit, isHeld: boolean): PendingEdit {
  const { seq, op, state, reason, faults, at, body } = edit;
  const theirs = stores.mirror.find(edit)?.body ?? null;
  return {
    seq,
    op,
    state: isHeld ? 'held' : state === 'inflight' ? 'sending' : state,
    reason,
    faults: faults.map(({ path, code }) => ({ path: path[0] === 'body' ? path.slice(1) : path, code })),
    at,
    versions: versionsOf(stores, edit, body, theirs),
  };
}

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
    basis: basisOf(stores, conflict),
    obstacle: obstacleTo(stores, conflict),
  };
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

/** Rules of the cloud that this program can read, numbers before their replies. */
export function readableRules<Rule extends RuleKey & { body: Body | null }>(rules: readonly Rule[]) {
  return inOrderOfKinds(rules).flatMap((rule) => {
    const known = rule.body && knownBodyOf(rule, rule.body);
    return known ? [{ ...rule, known }] : [];
  });
}

function isUnreadable(kind: RuleKind, body: Body | null): boolean {
  return body !== null && knownPart(kind, body) === null;
}

function isSameKnown(kind: RuleKind, one: Body, other: Body): boolean {
  return bodyHash(knownOf(kind, one)) === bodyHash(knownOf(kind, other));
}

/** What this program knows of a body, or all of it where it understands nothing. */
function knownOf(kind: RuleKind, body: Body): Body {
  return knownPart(kind, body)?.known ?? body;
}

function readAs<Kind extends RuleKind>(kind: Kind, body: Body | null): KnownBody<Kind> | null {
  return body && (knownPart(kind, body)?.known ?? null);
}

function textsIn(body: Body | null) {
  const reply = readAs('auto_reply', body);
  return reply && { message: reply.message, translations: reply.translations };
}

function knownNumber({ numbers, mirror }: SyncStores, id: string): PhoneNumber | null {
  return (
    numbers.find(id)?.number ??
    readAs('phone_number', mirror.find({ kind: 'phone_number', id })?.body ?? null)
  );
}

type Named = Extract<RuleVersions, { kind: 'phone_number' }>['number'];

function named({ numbers }: SyncStores, { id, phone, label }: PhoneNumber): Named {
  return { id, phone, label, isThere: numbers.hoursOf(id) !== undefined };
}

/** Of a number that nobody knows any more only the id is left. */
function nameless(id: string): Named {
  return { id, phone: '', label: id, isThere: false };
}
