import { type KnownBody, knownPart } from '#shared/cloud-contract/body.ts';
import { bodyHash } from '#shared/cloud-contract/hash.ts';
import type { RuleKind } from '#shared/cloud-contract/rule.ts';
import type { PendingEdit, RuleReference, RuleVersions } from '#shared/contract/sync.ts';
import type { PhoneNumber } from '#shared/model/phone-number.ts';
import { isUnreadable, knownBodyOf } from './known-body.ts';
import type { Edit } from './outbox.ts';
import { isSameKnown } from './present-body.ts';
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

/** Rules of the cloud that this program can read, numbers before their replies. */
export function readableRules<Rule extends RuleKey & { body: Body | null }>(rules: readonly Rule[]) {
  return inOrderOfKinds(rules).flatMap((rule) => {
    const known = rule.body && knownBodyOf(rule, rule.body);
    return known ? [{ ...rule, known }] : [];
  });
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
