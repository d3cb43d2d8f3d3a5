import { knownPart } from '#shared/cloud-contract/body.ts';
import { triggers, periods } from '#shared/model/auto-reply.ts';
import type { PhoneNumber } from '#shared/model/phone-number.ts';
import { newMutationId } from './mutation-id.ts';
import { type Body, replyId, type RuleKey } from './rule-key.ts';
import type { SyncStores } from './sync-stores.ts';

/**
 * Two people have added one phone number: the first one's is the workspace's, and the second's replies move over to
 * it. What differs meets there as conflicts, like any two edits. Takes the second's number away; what it returns has
 * to be called once the first one's number is there.
 */
export function moveToOtherNumber(stores: SyncStores, mine: PhoneNumber, theirId: string): () => void {
  const { outbox, local, numbers, conflicts, clock } = stores;
  const { author } = stores.connections.need();
  const keyOfMine: RuleKey = { kind: 'phone_number', id: mine.id };
  const edit = outbox.sent(keyOfMine) ?? outbox.queued(keyOfMine);
  const replies = triggers.flatMap((trigger) =>
    periods.flatMap((period) => {
      const key: RuleKey = { kind: 'auto_reply', id: replyId(mine.id, { trigger, period }) };
      const body = local.read(key);
      const at = (outbox.queued(key) ?? outbox.sent(key))?.at ?? clock();
      return body ? [{ slot: { trigger, period }, body, at }] : [];
    }),
  );
  // The marks that these deletions leave make the outbox delete in the cloud what has arrived there of them.
  numbers.delete(mine.id);
  outbox.closeAll(keyOfMine, 'replaced', clock());
  return () => {
    const body: Body = { ...mine, id: theirId };
    const keyOfTheirs: RuleKey = { kind: 'phone_number', id: theirId };
    if (edit)
      conflicts.keepOwn(edit, 'duplicate_number', { isShared: false, as: { key: keyOfTheirs, body } });
    for (const { slot, body: reply, at } of replies) {
      const to: RuleKey = { kind: 'auto_reply', id: replyId(theirId, slot) };
      const known = knownPart('auto_reply', reply)?.known;
      if (known && local.read(to) === null && !outbox.has(to)) {
        local.write(to, known, null);
        stores.marks.add(to);
        continue;
      }
      const lost = { mid: newMutationId(at), isOwn: true, isShared: false };
      conflicts.keep({ ...to, ...lost, why: 'stale', mine: reply, author });
    }
  };
}
