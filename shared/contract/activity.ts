import { z } from 'zod';
import { contactSchema } from '#shared/model/contact.ts';
import { guardRailsSchema } from '#shared/model/guard-rails.ts';
import { languageSchema } from '#shared/model/language.ts';
import { translationsSchema } from '#shared/model/message.ts';
import { numberIdSchema, phoneNumberFields } from '#shared/model/phone-number.ts';
import { workspaceSchema } from '#shared/model/workspace.ts';
import { procedure, writing } from './errors.ts';
import { slotSchema } from './numbers.ts';

/** What a change is about. */
export const activityKinds = [
  'auto_reply',
  'hours',
  'closures',
  'number',
  'contact',
  'guard_rails',
  'workspace',
  'copy',
  'import',
] as const;
export type ActivityKind = (typeof activityKinds)[number];

const { phone, label, timeZone, language, businessHours, closures } = phoneNumberFields;

const textsSchema = z.object({ message: z.string(), translations: translationsSchema });
const hoursSchema = z.object({ timeZone, businessHours, closures });
const numberFieldsSchema = z.object({ phone, label, timeZone, language });
/** A number by the name it had. */
const namedNumberSchema = z.object({ id: numberIdSchema, phone, label });
export type NamedNumber = z.infer<typeof namedNumberSchema>;

const tallySchema = z.object({ added: z.int(), changed: z.int(), removed: z.int() });

/** The most numbers that a copy or an import names; it counts all of them. */
export const namedAtMost = 100;

/**
 * What was changed: how it was before and is after, null = there was none, or there is none any more. A copy and
 * an import tell what they did; of a contact whose words are forgotten both are null.
 */
export const changedSchema = z.discriminatedUnion('kind', [
  /** `language` is the number's: the one the messages are written in. */
  slotSchema.extend({
    kind: z.literal('auto_reply'),
    language: languageSchema,
    before: textsSchema.nullable(),
    after: textsSchema.nullable(),
  }),
  /** `closures` where nothing but closures differs. */
  z.object({ kind: z.enum(['hours', 'closures']), before: hoursSchema, after: hoursSchema }),
  z.object({
    kind: z.literal('number'),
    before: numberFieldsSchema.nullable(),
    after: numberFieldsSchema.nullable(),
  }),
  z.object({
    kind: z.literal('contact'),
    before: contactSchema.nullable(),
    after: contactSchema.nullable(),
  }),
  z.object({ kind: z.literal('guard_rails'), before: guardRailsSchema, after: guardRailsSchema }),
  z.object({ kind: z.literal('workspace'), before: workspaceSchema.nullable(), after: workspaceSchema }),
  z.object({
    kind: z.literal('copy'),
    /** Null where a copy is undone. */
    copied: z
      .object({
        from: namedNumberSchema,
        hours: z.boolean(),
        closures: z.boolean(),
        slots: z.array(slotSchema),
      })
      .nullable(),
    targets: z.array(namedNumberSchema).max(namedAtMost),
    total: z.int(),
  }),
  z.object({
    kind: z.literal('import'),
    numbers: tallySchema,
    autoReplies: tallySchema,
    contacts: tallySchema,
    guardRails: z.int(),
    named: z
      .array(z.object({ change: z.enum(['added', 'changed', 'removed']), phone, label }))
      .max(namedAtMost),
  }),
]);
export type Changed = z.infer<typeof changedSchema>;

/** `undone` = what a copy had replaced was given back. */
export const activityActions = ['added', 'changed', 'removed', 'undone'] as const;

/**
 * One change that somebody made: `at` in epoch milliseconds, `author` null as long as nobody had said who uses the
 * device. `isRestored` = it gave back what had been there before. `number.isThere` = it still is; `canRestore` =
 * there is a version before, and it is still kept.
 */
const entrySchema = z.object({
  id: z.int(),
  at: z.number(),
  author: z.string().nullable(),
  action: z.enum(activityActions),
  isRestored: z.boolean(),
  number: namedNumberSchema.extend({ isThere: z.boolean() }).nullable(),
  changed: changedSchema,
  canRestore: z.boolean(),
});
export type ActivityEntry = z.infer<typeof entrySchema>;

/**
 * `text`: each of its words begins a word of the entry, whatever the accents and the case: its texts, names,
 * phones, the author's name.
 */
const filtersSchema = z.object({
  numberId: numberIdSchema.optional(),
  kind: z.enum(activityKinds).optional(),
  text: z.string().max(200).default(''),
});
export type ActivityFilters = z.input<typeof filtersSchema>;

const entryId = z.object({ id: z.int() });

export const activityContract = {
  /** The latest changes first, `limit` of them from before the entry `before` on; `next` asks for those after. */
  list: procedure
    .input(filtersSchema.extend({ before: z.int().nullable().default(null), limit: z.int().min(1).max(200) }))
    .output(z.object({ entries: z.array(entrySchema), next: z.int().nullable() })),
  /**
   * What giving back the version before an entry would do. `ready`: it takes back this change and nothing else.
   * `overwrites`: somebody has changed it since; `would` says from what to what. `same`: it already is as it was.
   * `NOT_FOUND` when the entry, what it is about, or what was kept of it is gone.
   */
  planRestore: procedure.input(entryId).output(
    z.object({
      state: z.enum(['ready', 'overwrites', 'same']),
      would: changedSchema,
      basis: z.int(),
    }),
  ),
  /**
   * Writes the version before an entry again, as a new change. `basis` is the one `planRestore` gave; `CONFLICT`
   * when the workspace has changed since, or something stands in the way. `entryId` is the new change, null when
   * nothing was left to give back.
   */
  restore: writing
    .input(entryId.extend({ basis: z.int() }))
    .output(z.object({ entryId: z.int().nullable() })),
  /** The changes, the latest first, as CSV for a spreadsheet (README, the activity as a file). */
  export: procedure.input(filtersSchema).output(z.object({ fileName: z.string(), text: z.string() })),
};
