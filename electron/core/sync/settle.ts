import { knownPart, withUnknown } from '#shared/cloud-contract/body.ts';
import { bodyHash } from '#shared/cloud-contract/hash.ts';
import { type Connections, cursorOfNothing } from './connection.ts';
import { bodyToShow, isUnreadable, knownBodyOf } from './known-body.ts';
import type { LocalRules } from './local-rules.ts';
import type { Mirror, MirrorRule } from './mirror.ts';
import { newMutationId } from './mutation-id.ts';
import type { Mark, Marks } from './marks.ts';
import { type Edit, isSentAgain, type Outbox } from './outbox.ts';
import { type Body, inOrderOfKinds, isSingle, nameOf, type RuleKey } from './rule-key.ts';

type SettleParts = {
  connections: Connections;
  marks: Marks;
  outbox: Outbox;
  mirror: Mirror;
  local: LocalRules;
  clock: () => number;
};

/** What the cloud will have once all that is in flight has been confirmed; `body` null = deleted or never there. */
type Expected = Pick<Edit, 'gen' | 'baseBody' | 'baseHash'> & {
  body: Body | null;
  hash: string | null;
  isTombstone: boolean;
  /** Null: the revision is not known before the edit in flight is answered. */
  rev: number | null;
};

/**
 * Makes up the outbox: of each rule that was written since the last time, what is still to be sent. Call it first in
 * every transaction that reads or writes the outbox or the mirror.
 */
export function createSettle(parts: SettleParts): () => void {
  return () => {
    const keys = inOrderOfKinds(parts.marks.list());
    const marked = new Set(keys.map(nameOf));
    for (const key of keys) {
      if (key.kind === 'phone_number') showReplies(parts, key, marked);
      settle(parts, key);
      parts.marks.remove(key);
    }
  };
}

function settle(parts: SettleParts, { version, ...key }: Mark): void {
  const { connections, outbox, mirror, local, clock } = parts;
  const known = mirror.find(key);
  const sent = outbox.sent(key);
  const queued = outbox.queued(key);
  const inFlight = sent?.state === 'inflight' ? sent : null;
  const blocked = sent?.state === 'blocked' ? sent : null;
  const expected = inFlight ? afterFlight(inFlight) : ofMirror(known);
  const present = local.read(key);
  if (present === null && isSingle(key.kind)) return;
  const dropEdits = (): void => {
    for (const edit of [queued, blocked]) if (edit) outbox.close(edit, 'superseded', clock());
  };

  // What this device has on its way itself is no newer program's.
  const before = inFlight && isUnreadable(key.kind, expected.body) ? null : expected.body;
  if (isUnreadable(key.kind, before)) {
    const lastReadable = known?.lastReadable ?? null;
    // What was never shown here has not been deleted here.
    if (present === null && lastReadable === null) return;
    if (present !== null && !saysTheSame(key, present, lastReadable)) {
      return holdBack(parts, key, present, expected);
    }
    if (present !== null) return dropEdits();
  }
  // Whoever goes on from a version keeps what they do not know of it.
  const body = present && withKeysOf(version ?? queued?.body ?? before, present, key);
  const hash = body && bodyHash(body);
  const isForgotten = !known && !inFlight && connections.get()?.cursor === cursorOfNothing;
  // What the cloud has is not known: a deletion is sent, which wins, whatever that is.
  if (
    body === null ? expected.body === null && !isForgotten : expected.body !== null && hash === expected.hash
  ) {
    return dropEdits();
  }
  if (blocked) {
    if (blocked.op !== 'delete' && blocked.bodyHash === hash) return;
    outbox.close(blocked, 'superseded', clock());
  }
  const next = editFor(body, hash, expected, queued ?? blocked);
  if (queued) outbox.change({ ...queued, ...next });
  else {
    const at = clock();
    const fresh = { mid: newMutationId(at), at, state: 'queued', reason: null, faults: [] } as const;
    outbox.add({ ...key, ...fresh, ...next });
  }
}

/** A number that is there again, or new, comes with what the cloud has received of its replies in the meantime. */
function showReplies(
  { mirror, local, marks, outbox }: SettleParts,
  number: RuleKey,
  marked: ReadonlySet<string>,
): void {
  if (mirror.find(number)?.deleted || !local.read(number)) return;
  for (const reply of mirror.repliesOf(number.id)) {
    const known = bodyToShow(reply, reply);
    if (
      known === null ||
      known === 'unreadable' ||
      marked.has(nameOf(reply)) ||
      outbox.has(reply) ||
      local.read(reply)
    )
      continue;
    local.write(reply, known, { author: reply.author, at: Date.parse(reply.at) });
    marks.remove(reply);
  }
}

/** What a newer program wrote is not written over by one that cannot read it. */
function holdBack({ outbox, clock }: SettleParts, key: RuleKey, body: Body, expected: Expected): void {
  for (const edit of [outbox.queued(key), outbox.sent(key)]) {
    if (edit && edit.state !== 'inflight') outbox.close(edit, 'superseded', clock());
  }
  const at = clock();
  const fresh = {
    mid: newMutationId(at),
    at,
    state: 'blocked',
    reason: 'newer_version',
    faults: [],
  } as const;
  outbox.add({ ...key, ...fresh, ...editFor(body, bodyHash(body), expected, null) });
}

/** What is to be sent for a body. Whoever has begun to edit a version edits that one until the edit is sent. */
function editFor(body: Body | null, hash: string | null, expected: Expected, begun: Edit | null) {
  const content = { body, bodyHash: hash };
  const standsOn = ({ rev, hash: baseHash, body: baseBody, gen }: Expected) => ({
    base: rev,
    baseHash,
    baseBody,
    gen,
  });
  const begunOn = begun && {
    base: begun.base,
    baseHash: begun.baseHash,
    baseBody: begun.baseBody,
    gen: begun.gen,
  };
  if (body === null) return { op: 'delete' as const, ...content, ...(begunOn ?? standsOn(expected)) };
  if (begun?.op === 'put' && begunOn) return { op: 'put' as const, ...content, ...begunOn };
  if (expected.isTombstone) return { op: 'restore' as const, ...content, ...standsOn(expected) };
  // A deletion that is sent again was confirmed once: whoever writes after it begins another life.
  const life = begun && isSentAgain(begun) ? { gen: begun.gen + 1 } : {};
  return { op: 'put' as const, ...content, ...(begunOn ?? standsOn(expected)), ...life };
}

function ofMirror(known: MirrorRule | null): Expected {
  return {
    body: known?.body ?? null,
    hash: known?.bodyHash ?? null,
    isTombstone: known?.deleted ?? false,
    rev: known?.rev ?? 0,
    gen: known?.gen ?? 1,
    baseBody: known?.body ?? null,
    baseHash: known?.bodyHash ?? null,
  };
}

function afterFlight({ op, body, bodyHash: hash, gen }: Edit): Expected {
  return {
    body,
    hash,
    isTombstone: op === 'delete',
    rev: null,
    gen: op === 'restore' ? gen + 1 : gen,
    baseBody: body,
    baseHash: hash,
  };
}

function saysTheSame(key: RuleKey, present: Body, body: Body | null): boolean {
  const known = body && knownBodyOf(key, body);
  return known !== null && bodyHash(present) === bodyHash(known);
}

/** The keys that only a newer program knows go back to the cloud as they came. */
function withKeysOf(before: Body | null, present: Body, { kind }: RuleKey): Body {
  const parts = before && knownPart(kind, before);
  return parts ? withUnknown(present, parts.unknown, parts.known) : present;
}
