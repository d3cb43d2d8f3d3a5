import { z } from 'zod';
import {
  type AutoReply,
  periods,
  periodSchema,
  type Slot,
  triggers,
  triggerSchema,
} from '#shared/model/auto-reply.ts';
import { type Language, languageSchema } from '#shared/model/language.ts';
import type { Database } from '../database/open.ts';
import { jsonOf } from '../database/statements.ts';
import type { ReplySearch } from '../search/reply-search.ts';
import { type AutoReplyRow, autoReplyTable } from './auto-reply-table.ts';

/** An auto-reply as it stands. */
export type KeptAutoReply = AutoReply & { revision: number; updatedAt: number };

/** The auto-replies of all numbers. Writes belong in the caller's transaction. */
export type AutoReplies = {
  find(numberId: string, slot: Slot): KeptAutoReply | null;
  /** The replies of one number, in the order of `slots`. */
  list(numberId: string): KeptAutoReply[];
  /** The replies of every number that has one. */
  listAll(): Map<string, KeptAutoReply[]>;
  /** The filled slots of every number that has one, without reading a message. */
  filledSlots(): Map<string, readonly Slot[]>;
  /** Fills the slot, whatever was in it. */
  write(numberId: string, reply: KeptAutoReply): void;
  delete(numberId: string, slot: Slot): void;
};

/** The six slots of a number: triggers in the order of the model, business hours first. */
export const slots: readonly Slot[] = triggers.flatMap((trigger) =>
  periods.map((period) => ({ trigger, period })),
);

export function createAutoReplies(database: Database, replySearch: ReplySearch): AutoReplies {
  const table = autoReplyTable(database);
  return {
    find: (numberId, { trigger, period }) => {
      const row = table.selectSlot.get({ numberId, trigger, period });
      return row ? replyOf(row) : null;
    },
    list: (numberId) => inOrder(table.selectOfNumber.all(numberId).map(replyOf)),
    listAll: () => {
      const byNumber = Map.groupBy(table.selectAll.all(), ({ numberId }) => numberId);
      return new Map([...byNumber].map(([numberId, rows]) => [numberId, inOrder(rows.map(replyOf))]));
    },
    filledSlots: () => {
      const slotsOf = rememberedSlots();
      return new Map(table.selectPlaces.all().map(({ numberId, places }) => [numberId, slotsOf(places)]));
    },
    write: (numberId, reply) => {
      const translations = JSON.stringify(reply.translations);
      const id = table.write.get({ ...reply, numberId, translations });
      if (id === undefined) throw new Error('SQLite has not given the id of what was written.');
      replySearch.write(id, reply);
    },
    delete: (numberId, { trigger, period }) => {
      table.delete.run({ numberId, trigger, period });
    },
  };
}

/** What a reply says and where, without the marks of its last write. */
export function contentOf({ trigger, period, message, translations }: AutoReply): AutoReply {
  return { trigger, period, message, translations };
}

/**
 * A reply as it reads once its number speaks another language: every text stays in the language it was
 * written in, so the message and the translation in the new language change places. A reply without that
 * translation stays as it is: its message is taken to have been in the new language all along.
 */
export function inLanguage<Reply extends AutoReply>(reply: Reply, from: Language, to: Language): Reply {
  const { [to]: message, ...others } = reply.translations;
  if (from === to || message === undefined) return reply;
  return { ...reply, message, translations: { ...others, [from]: reply.message } };
}

/** The texts themselves were checked when they were written. */
export const keptAutoReplySchema = z.object({
  trigger: triggerSchema,
  period: periodSchema,
  message: z.string(),
  translations: z.partialRecord(languageSchema, z.string()),
  revision: z.int(),
  updatedAt: z.int(),
});

function replyOf(row: AutoReplyRow): KeptAutoReply {
  return keptAutoReplySchema.parse({ ...row, translations: jsonOf(row.translations) });
}

const place = (trigger: string, period: string): number =>
  slots.findIndex((slot) => slot.trigger === trigger && slot.period === period);

function inOrder(replies: readonly KeptAutoReply[]): KeptAutoReply[] {
  return replies.toSorted((a, b) => place(a.trigger, a.period) - place(b.trigger, b.period));
}

/** Reads a number of six bits, the lowest for the first slot; each combination once. */
function rememberedSlots(): (places: number) => readonly Slot[] {
  const known = new Map<number, readonly Slot[]>();
  return (places) => {
    const filled = known.get(places) ?? slots.filter((_, place) => (places >> place) % 2 === 1);
    known.set(places, filled);
    return filled;
  };
}
