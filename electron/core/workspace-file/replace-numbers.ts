import { isDeepStrictEqual } from 'node:util';
import type { AutoReply } from '#shared/model/auto-reply.ts';
import type { PhoneNumber } from '#shared/model/phone-number.ts';
import { type AutoReplies, contentOf, type KeptAutoReply } from '../auto-replies/auto-replies.ts';
import type { Revisions } from '../database/revisions.ts';
import type { KeptNumber, Numbers } from '../numbers/numbers.ts';
import type { NumberSnapshot } from './snapshot.ts';

type Parts = { numbers: Numbers; autoReplies: AutoReplies; revisions: Revisions; clock: () => number };

/**
 * Puts these numbers, in this order, in the place of all there are; call it inside a transaction. What
 * stays the same keeps its date, a reply and a number's hours their revision. Returns the ids of the numbers whose
 * replies are other ones than before.
 */
export function replaceNumbers(parts: Parts, wanted: readonly NumberSnapshot[]): string[] {
  const { numbers, autoReplies } = parts;
  const oldNumbers = new Map(numbers.list().map((kept) => [kept.number.phone, kept]));
  const oldReplies = autoReplies.listAll();
  // Ids may change places between numbers, so all rows go before the first comes back.
  numbers.deleteAll();
  const rewritten: string[] = [];
  for (const [index, snapshot] of wanted.entries()) {
    const old = oldNumbers.get(snapshot.number.phone);
    const before = (old && oldReplies.get(old.number.id)) ?? [];
    const after = snapshot.autoReplies.map((reply) => keptReply(parts, before, reply));
    const sameReplies = after.length === before.length && after.every((reply) => before.includes(reply));
    numbers.write(keptNumber(parts, snapshot, old, sameReplies, index + 1));
    for (const reply of after) autoReplies.write(snapshot.number.id, reply);
    if (!sameReplies) rewritten.push(snapshot.number.id);
  }
  return rewritten;
}

/** The reply that is there already when it says the same, a new write otherwise. */
function keptReply(
  { revisions, clock }: Parts,
  before: readonly KeptAutoReply[],
  reply: AutoReply,
): KeptAutoReply {
  const same = before.find((old) => isDeepStrictEqual(contentOf(old), reply));
  return same ?? { ...reply, revision: revisions.next(), updatedAt: clock() };
}

function keptNumber(
  { revisions, clock }: Parts,
  { number }: NumberSnapshot,
  old: KeptNumber | undefined,
  sameReplies: boolean,
  position: number,
): KeptNumber {
  if (old && sameReplies && isDeepStrictEqual(old.number, number)) return { ...old, position };
  const hoursRevision =
    old && isDeepStrictEqual(hoursOf(old.number), hoursOf(number)) ? old.hoursRevision : revisions.next();
  return { number, position, hoursRevision, createdAt: old?.createdAt ?? clock(), updatedAt: clock() };
}

function hoursOf({ timeZone, businessHours, closures }: PhoneNumber) {
  return { timeZone, businessHours, closures };
}
