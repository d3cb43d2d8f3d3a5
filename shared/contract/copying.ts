import { z } from 'zod';
import { numberIdSchema, phoneNumberFields } from '#shared/model/phone-number.ts';
import { translationsSchema } from '#shared/model/message.ts';
import { procedure, writing } from './errors.ts';
import { slotSchema } from './numbers.ts';

/** What of a number is copied: its week, its closures, the replies of these slots. Its zone stays its own. */
const whatSchema = z.strictObject({
  hours: z.boolean(),
  closures: z.boolean(),
  slots: z.array(slotSchema).max(6),
});
export type CopyWhat = z.infer<typeof whatSchema>;

/**
 * What copying does to one thing of a number: there was none (`new`), there was another (`replaced`), it is the
 * same already, or it cannot be (`refused`: the closures' special hours would meet the number's own week).
 */
const copyChangeSchema = z.enum(['new', 'replaced', 'same', 'refused']);
export type CopyChange = z.infer<typeof copyChangeSchema>;

/**
 * How a reply reaches a number: as it is; with message and translation in each other's place, because the number
 * speaks the translation's language (`turned`); or in a language the number does not speak (`foreign`).
 */
const copiedLanguageSchema = z.enum(['same', 'turned', 'foreign']);
export type CopiedLanguage = z.infer<typeof copiedLanguageSchema>;

/** Numbers to which copying does the same; null = not asked for. */
const copyGroupSchema = z.object({
  ids: z.array(numberIdSchema),
  hours: copyChangeSchema.nullable(),
  closures: copyChangeSchema.nullable(),
  replies: z.array(slotSchema.extend({ change: copyChangeSchema, language: copiedLanguageSchema })),
});
export type CopyGroup = z.infer<typeof copyGroupSchema>;

const textsSchema = z.object({ message: z.string(), translations: translationsSchema });
const { businessHours, closures } = phoneNumberFields;
const hoursSchema = z.object({ businessHours, closures });

const wanted = z.strictObject({ fromId: numberIdSchema, what: whatSchema });
const wantedByMany = wanted.extend({ toIds: z.array(numberIdSchema).min(1).max(20_000) });

export const copyingContract = {
  /** What copying would change, the targets to which the same happens together. Writes nothing. */
  plan: procedure.input(wantedByMany).output(z.object({ groups: z.array(copyGroupSchema), basis: z.int() })),
  /** The same for one target with what it has and what it would have, to be compared. */
  compare: procedure.input(wanted.extend({ toId: numberIdSchema })).output(
    z.object({
      before: hoursSchema,
      after: hoursSchema,
      replies: z.array(slotSchema.extend({ before: textsSchema.nullable(), after: textsSchema })),
    }),
  ),
  /**
   * Copies, all or nothing; what is the same or refused stays untouched. `basis` is the one `plan` gave; `CONFLICT`
   * when the workspace has changed since. `changed` counts the numbers that are other than before.
   */
  apply: writing
    .input(wantedByMany.extend({ basis: z.int() }))
    .output(z.object({ copyId: z.int(), changed: z.int() })),
  /**
   * Gives back, once and within thirty days, what a copy has replaced. Whatever somebody has written over the copy
   * since stays: `undone` counts the numbers that have theirs back, `newer` those where something stayed.
   */
  undo: writing.input(z.object({ copyId: z.int() })).output(z.object({ undone: z.int(), newer: z.int() })),
};
