import { isDeepStrictEqual } from 'node:util';
import type { ImportPlan, NumberChange } from '#shared/contract/workspace-file.ts';
import type { Contact } from '#shared/model/contact.ts';
import { defaultGuardRails } from '#shared/model/guard-rails.ts';
import { slots } from '../auto-replies/auto-replies.ts';
import type { NumberSnapshot, Snapshot } from './snapshot.ts';

const numberFields = ['label', 'timeZone', 'language', 'businessHours', 'closures'] as const;

/** What would be different after an import; numbers and contacts are the same when their phones are. */
export function planOf(before: Snapshot, after: Snapshot): ImportPlan {
  return {
    workspace:
      after.workspace === null || isDeepStrictEqual(before.workspace, after.workspace)
        ? null
        : { before: before.workspace?.name ?? null, after: after.workspace.name },
    guardRails: guardRailChanges(before, after),
    numbers: pairs(before.numbers, after.numbers, ({ number }) => number.phone).flatMap(numberChange),
    contacts: pairs(before.contacts, after.contacts, ({ phone }) => phone).flatMap(contactChange),
    order: (['numbers', 'contacts'] as const).filter((list) =>
      isReordered(phonesIn(before)[list], phonesIn(after)[list]),
    ),
  };
}

type Pair<Item> = { before: Item | null; after: Item } | { before: Item; after: null };

/** What there will be, in its new order, each with what it is now; then what goes. */
function pairs<Item>(
  before: readonly Item[],
  after: readonly Item[],
  keyOf: (item: Item) => string,
): Pair<Item>[] {
  const old = new Map(before.map((item) => [keyOf(item), item]));
  const stays = new Set(after.map(keyOf));
  return [
    ...after.map((item) => ({ before: old.get(keyOf(item)) ?? null, after: item })),
    ...before.filter((item) => !stays.has(keyOf(item))).map((item) => ({ before: item, after: null })),
  ];
}

function phonesIn({ numbers, contacts }: Snapshot) {
  return { numbers: numbers.map(({ number }) => number.phone), contacts: contacts.map(({ phone }) => phone) };
}

/** Whether the keys that both have follow each other differently; what comes and what goes moves nothing. */
function isReordered(before: readonly string[], after: readonly string[]): boolean {
  const [old, now] = [new Set(before), new Set(after)];
  return !isDeepStrictEqual(
    before.filter((key) => now.has(key)),
    after.filter((key) => old.has(key)),
  );
}

function guardRailChanges(before: Snapshot, after: Snapshot): ImportPlan['guardRails'] {
  const settings = Object.keys(defaultGuardRails) as (keyof typeof defaultGuardRails)[];
  return settings
    .filter((setting) => before.guardRails[setting] !== after.guardRails[setting])
    .map((setting) => ({
      setting,
      before: String(before.guardRails[setting]),
      after: String(after.guardRails[setting]),
    }));
}

function numberChange({ before, after }: Pair<NumberSnapshot>): NumberChange[] {
  const { phone, label } = (after === null ? before : after).number;
  const autoReplies = replyChanges(before, after);
  if (!before || !after) {
    return [{ change: before ? 'removed' : 'added', phone, label, fields: [], autoReplies }];
  }
  if (isDeepStrictEqual(before.number, after.number) && autoReplies.length === 0) return [];
  const fields = numberFields.filter(
    (field) => !isDeepStrictEqual(before.number[field], after.number[field]),
  );
  return [{ change: 'changed', phone, label, fields, autoReplies }];
}

function replyChanges(
  before: NumberSnapshot | null,
  after: NumberSnapshot | null,
): NumberChange['autoReplies'] {
  return slots.flatMap(({ trigger, period }) => {
    const inSlot = (number: NumberSnapshot | null) =>
      number?.autoReplies.find((reply) => reply.trigger === trigger && reply.period === period) ?? null;
    const [old, now] = [inSlot(before), inSlot(after)];
    if (isDeepStrictEqual(old, now)) return [];
    const change = old === null ? 'added' : now === null ? 'removed' : 'changed';
    return [{ trigger, period, change, before: old?.message ?? null, after: now?.message ?? null }];
  });
}

function contactChange({ before, after }: Pair<Contact>): ImportPlan['contacts'] {
  if (isDeepStrictEqual(before, after)) return [];
  const { phone, firstName, lastName } = after === null ? before : after;
  const change = before === null ? 'added' : after === null ? 'removed' : 'changed';
  return [{ change, phone, name: [firstName, lastName].filter(Boolean).join(' ') }];
}
