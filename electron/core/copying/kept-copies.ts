import { z } from 'zod';
import { periodSchema, triggerSchema } from '#shared/model/auto-reply.ts';
import { languageSchema } from '#shared/model/language.ts';
import { numberIdSchema } from '#shared/model/phone-number.ts';
import { keptAutoReplySchema } from '../auto-replies/auto-replies.ts';
import type { Database } from '../database/open.ts';
import { jsonOf } from '../database/statements.ts';
import { deletionsKeptForMs } from '../deletions/deletions.ts';
import { copyTable } from './copy-table.ts';

/** What a copy has done to one number: what was there (hours as they are stored), and the revision of what was written over it. */
const keptTargetSchema = z.object({
  id: numberIdSchema,
  /** The number's at the moment of copying: the one the replies before were written in. */
  language: languageSchema,
  hours: z
    .object({
      before: z.object({ businessHours: z.string().nullable(), closures: z.string() }),
      beforeRevision: z.int(),
      revision: z.int(),
    })
    .nullable(),
  replies: z.array(
    z.object({
      trigger: triggerSchema,
      period: periodSchema,
      before: keptAutoReplySchema.nullable(),
      revision: z.int(),
    }),
  ),
});
export type KeptTarget = z.infer<typeof keptTargetSchema>;

const contentSchema = z.object({ targets: z.array(keptTargetSchema) });

/** What copies have replaced, kept so that each can be undone once. Call each inside the transaction of the write. */
export type KeptCopies = {
  /** Returns the id that gives the targets back. */
  keep(targets: readonly KeptTarget[]): number;
  has(id: number): boolean;
  /** Takes the targets out; null when there is no such copy, or not any more. */
  take(id: number): KeptTarget[] | null;
};

/** Opens the copies, and forgets those that are as old as what is deleted may get. */
export function createKeptCopies(database: Database, clock: () => number): KeptCopies {
  const table = copyTable(database);
  table.deleteBefore.run(clock() - deletionsKeptForMs);
  return {
    keep: (targets) => {
      const id = table.insert.get(JSON.stringify({ targets }), clock());
      if (id === undefined) throw new Error('SQLite has not given the id of what was inserted.');
      return id;
    },
    has: (id) => table.select.get(id) !== undefined,
    take: (id) => {
      const content = table.select.get(id);
      if (content === undefined) return null;
      table.delete.run(id);
      return contentSchema.parse(jsonOf(content)).targets;
    },
  };
}
