import { z } from 'zod';
import { autoReplySchema } from '#shared/model/auto-reply.ts';
import { numberIdSchema } from '#shared/model/phone-number.ts';
import { writing } from './errors.ts';
import { slotSchema } from './numbers.ts';

export const slotOfNumberSchema = slotSchema.extend({ numberId: numberIdSchema });

export const autoRepliesContract = {
  /**
   * Writes the reply of one slot; it is active from then on. `baseRevision` is the revision the writer saw,
   * null for an empty slot; when the slot is no longer that, `CONFLICT`.
   */
  save: writing
    .input(autoReplySchema.extend({ numberId: numberIdSchema, baseRevision: z.int().nullable() }))
    .output(z.object({ revision: z.int() })),
  /** Deletes the reply of one slot: it stops at once. `deletionId` gives it back through `restore`. */
  remove: writing.input(slotOfNumberSchema).output(z.object({ deletionId: z.int() })),
  /** Writes a deleted reply again, as a new revision. `CONFLICT` when the slot has another one by now. */
  restore: writing
    .input(z.object({ deletionId: z.int() }))
    .output(slotOfNumberSchema.extend({ revision: z.int() })),
};
