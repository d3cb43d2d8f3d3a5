import type { KnownBody } from '#shared/cloud-contract/body.ts';
import { bodyHash } from '#shared/cloud-contract/hash.ts';
import { bodyToShow, knownBodyOf } from './known-body.ts';
import type { Written } from './local-rules.ts';
import { type KeptRule, standingOn } from './mirror.ts';
import { moveToOtherNumber } from './move-to-other-number.ts';
import { inOrderOfKinds, isSingle, placeOf, type RuleKey } from './rule-key.ts';
import type { SyncStores } from './sync-stores.ts';

/**
 * Makes this device show what the cloud has of some rules, wherever no edit of its own is waiting: what is shown is
 * the mirror with the device's own edits over it. Call it inside a transaction, after settling; returns the keys whose
 * rule reads differently now.
 */
export function showRules(stores: SyncStores, keys: readonly RuleKey[]): RuleKey[] {
  const { mirror } = stores;
  const isGone = (key: RuleKey): boolean => mirror.find(key)?.deleted ?? true;
  // What goes makes room: a phone is one number's at a time.
  const inOrder = [...keys.filter(isGone), ...inOrderOfKinds(keys.filter((key) => !isGone(key)))];
  const later: RuleKey[] = [];
  const shown = inOrder.filter((key) => show(stores, key, later));
  return [...shown, ...later.filter((key) => show(stores, key, []))];
}

/** Whether this device shows something else than it is to show of a rule. */
export function isShownOtherwise({ local }: SyncStores, rule: KeptRule): boolean {
  const body = bodyToShow(rule, rule);
  if (body === 'unreadable') return false;
  const shown = local.read(rule);
  if (!body || !shown) return shown !== body && !isSingle(rule.kind);
  return bodyHash(shown) !== bodyHash(body);
}

/** `later` takes what has to be shown again when the others are. */
function show(stores: SyncStores, key: RuleKey, later: RuleKey[]): boolean {
  const { outbox, mirror } = stores;
  const rule = mirror.find(key);
  const body = bodyToShow(key, rule);
  if (outbox.has(key) || body === 'unreadable') return false;
  if (key.kind === 'phone_number') return showNumber(stores, key, rule, body, later);
  const isShown = stores.local.write(key, body, writtenBy(rule));
  stores.marks.remove(key);
  return isShown;
}

/** A number goes and comes with its replies. */
function showNumber(
  stores: SyncStores,
  key: RuleKey,
  rule: KeptRule | null,
  body: KnownBody | null,
  later: RuleKey[],
): boolean {
  const { marks, mirror, numbers, outbox, local } = stores;
  const { id } = key;
  const wasThere = numbers.find(id) !== null;
  if (!body) keepReplyEdits(stores, id);
  const moved = body ? makeRoom(stores, id, (body as KnownBody<'phone_number'>).phone, later) : null;
  local.write(key, body, writtenBy(rule));
  marks.remove(key);
  if (!body) marks.removeRepliesOf(id);
  if (body && !wasThere) {
    for (const { kind, id: replyId } of mirror.repliesOf(id)) show(stores, { kind, id: replyId }, later);
    for (const edit of outbox.ofReplies(id))
      if (edit.body) local.write(edit, knownBodyOf(edit, edit.body), null);
    marks.removeRepliesOf(id);
  }
  moved?.();
  return true;
}

/** A phone is one number's. Whose it was moves over, or comes back when its own change has been shown. */
function makeRoom(stores: SyncStores, id: string, phone: string, later: RuleKey[]): (() => void) | null {
  const { numbers, mirror, marks } = stores;
  const holder = numbers.findByPhone(phone);
  if (!holder || holder.number.id === id) return null;
  const key: RuleKey = { kind: 'phone_number', id: holder.number.id };
  const known = mirror.find(key);
  if (!known || known.deleted) return moveToOtherNumber(stores, holder.number, id);
  keepNumberEdit(stores, key);
  numbers.delete(key.id);
  marks.remove(key);
  marks.removeRepliesOf(key.id);
  later.push(key);
  return null;
}

/** What was being edited of a number stands on a phone that is another one's by now: it is kept for a person. */
function keepNumberEdit({ outbox, conflicts, clock }: SyncStores, key: RuleKey): void {
  const latest = outbox.queued(key) ?? outbox.sent(key);
  if (latest) conflicts.keepOwn(latest, 'stale', { isShared: false });
  outbox.closeAll(key, 'replaced', clock());
}

/** What was being edited of a number's replies cannot be sent any more: it is kept for a person. Deletions are sent. */
function keepReplyEdits({ outbox, conflicts, mirror, clock }: SyncStores, numberId: string): void {
  for (const edit of outbox.ofReplies(numberId)) {
    if (edit.body) {
      conflicts.keepOwn(edit, 'deleted', { isShared: false });
      outbox.close(edit, 'replaced', clock());
    } else if (edit.base === null) outbox.change({ ...edit, ...standingOn(mirror.find(edit)) });
  }
}

function writtenBy(rule: KeptRule | null): Written {
  return rule && { author: rule.author, at: Date.parse(rule.at) };
}

/** The number that a reply stands on; null for other rules. */
export function numberIdOf({ kind, id }: RuleKey): string | null {
  if (kind === 'phone_number') return id;
  return kind === 'auto_reply' ? placeOf(id).numberId : null;
}
