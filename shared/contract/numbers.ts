import { z } from 'zod';
import { autoReplySchema, periodSchema, triggerSchema } from '#shared/model/auto-reply.ts';
import { numberIdSchema, phoneNumberFields, phoneNumberSchema } from '#shared/model/phone-number.ts';
import { procedure, writing } from './errors.ts';

/**
 * A number's hours at this moment. `open` is null when no hours are set. `changesAt` is the instant (epoch
 * milliseconds) at which it opens or closes next, null when it does not within 366 days.
 */
export const hoursNowSchema = z.object({ open: z.boolean().nullable(), changesAt: z.number().nullable() });
export type HoursNow = z.infer<typeof hoursNowSchema>;

export const slotSchema = z.object({ trigger: triggerSchema, period: periodSchema });

/** A line of the list of numbers; `slots` are the filled ones of its six. */
export const numberSummarySchema = z.object({
  id: numberIdSchema,
  phone: phoneNumberFields.phone,
  label: phoneNumberFields.label,
  timeZone: phoneNumberFields.timeZone,
  language: phoneNumberFields.language,
  now: hoursNowSchema,
  slots: z.array(slotSchema),
  updatedAt: z.number(),
  /** Who changed it last; null when they had not said. */
  updatedBy: z.string().nullable(),
});
export type NumberSummary = z.infer<typeof numberSummarySchema>;

/**
 * An auto-reply as it stands. `revision` grows with every write of the workspace and never stands for two
 * texts: a save names the one it is based on, and what comes back exactly as it was has the one it had.
 * `example` is the text as the example contact of the number's language would receive it at this moment.
 */
export const storedAutoReplySchema = autoReplySchema.extend({
  revision: z.int(),
  updatedAt: z.number(),
  /** Who wrote it; null when they had not said. */
  updatedBy: z.string().nullable(),
  example: z.string(),
});
export type StoredAutoReply = z.infer<typeof storedAutoReplySchema>;

/**
 * A number with all that its page shows. `now.asked` is the instant (epoch milliseconds) `now` is about;
 * `hoursRevision` is what `hours.save` asks back.
 */
export const numberDetailsSchema = z.object({
  number: phoneNumberSchema,
  hoursRevision: z.int(),
  now: hoursNowSchema.extend({ asked: z.number() }),
  autoReplies: z.array(storedAutoReplySchema),
  updatedAt: z.number(),
});
export type NumberDetails = z.infer<typeof numberDetailsSchema>;

const { phone, label, timeZone, language } = phoneNumberFields;

export const numbersContract = {
  /** All numbers, in the order in which they were added. */
  list: procedure.output(z.array(numberSummarySchema)),
  get: procedure.input(z.object({ id: numberIdSchema })).output(numberDetailsSchema),
  /** Adds a number without hours and without replies. Refused (`duplicate_number`) when it is already there. */
  add: writing
    .input(z.strictObject({ phone, label, timeZone, language }))
    .output(z.object({ id: numberIdSchema })),
  /**
   * Changes what a person calls the number, where it is and what it speaks. Every text keeps its language: a
   * reply with a translation in the new one has its message and that translation change places.
   */
  update: writing
    .input(z.strictObject({ id: numberIdSchema, label, timeZone, language }))
    .output(z.object({ id: numberIdSchema })),
  /** Removes a number with its replies, which stop at once; for thirty days `deletionId` gives it back. */
  remove: writing.input(z.object({ id: numberIdSchema })).output(z.object({ deletionId: z.int() })),
  /** Puts a removed number back in its place, its replies with their revisions. `CONFLICT` when its phone is there again. */
  restore: writing.input(z.object({ deletionId: z.int() })).output(z.object({ id: numberIdSchema })),
};
