import { z } from 'zod';
import { periodSchema, triggerSchema } from '#shared/model/auto-reply.ts';
import { dateSchema } from '#shared/model/closure.ts';
import { type DecisionLine, reasons } from '#shared/model/decision.ts';
import { languageSchema } from '#shared/model/language.ts';
import { numberIdSchema } from '#shared/model/phone-number.ts';
import { pastActSchema } from './preview.ts';

/** The most decisions that one call gives. */
export const decisionsPageMax = 500;

export const reasonSchema = z.enum(reasons);

const decisionLineSchema: z.ZodType<DecisionLine> = z.discriminatedUnion('outcome', [
  z.object({
    eventId: z.string(),
    outcome: z.literal('send'),
    reason: z.null(),
    trigger: triggerSchema,
    period: periodSchema,
    until: z.null(),
    message: z.string(),
    language: languageSchema,
    segments: z.int(),
    encoding: z.enum(['GSM-7', 'UCS-2']),
  }),
  z.object({
    eventId: z.string(),
    outcome: z.literal('suppress'),
    reason: reasonSchema,
    trigger: triggerSchema,
    period: periodSchema.nullable(),
    until: z.string().nullable(),
  }),
]);

/** What the settings that are compared with would change about a decision. */
export const decisionChanges = ['newly_sent', 'no_longer_sent', 'other_text', 'other_reason'] as const;
export type DecisionChange = (typeof decisionChanges)[number];

/** A decision with the event it is about. */
export const replayedDecisionSchema = z.object({
  /** Its place among all decisions of the replay, counted from 0; `question` is asked by it. */
  row: z.int(),
  event: z.object({
    /** Epoch milliseconds. */
    at: z.number(),
    kind: triggerSchema,
    /** The business line as the log has it. */
    number: z.string(),
    /** Null when withheld. */
    contact: z.string().nullable(),
    /** What a text says, cut to 200 characters. */
    text: z.string(),
  }),
  decision: decisionLineSchema,
  /** What would change by the settings compared with, and what they decide; null when nothing, or without any. */
  change: z.object({ kind: z.enum(decisionChanges), decision: decisionLineSchema }).nullable(),
});
export type ReplayedDecision = z.infer<typeof replayedDecisionSchema>;

/** Which decisions of a replay are meant; those that are all of what is said here. */
export const decisionFilterSchema = z.strictObject({
  outcome: z.enum(['send', 'suppress']).optional(),
  reason: reasonSchema.optional(),
  kind: triggerSchema.optional(),
  /** The phone of a number of the workspace, null for all that are none. */
  number: z.string().nullable().optional(),
  /** The contact as the log has it, null when withheld. */
  contact: z.string().nullable().optional(),
  /** A day where the number is. */
  date: dateSchema.optional(),
  /** An hour of the week where the number is, 0 for Monday from 0 to 1, up to 167. */
  hourOfWeek: z.int().min(0).max(167).optional(),
  change: z.union([z.literal('any'), z.enum(decisionChanges)]).optional(),
  /** Words in what came in or would leave, whatever their case and accents; or digits of the contact. */
  search: z.string().max(200).optional(),
});
export type DecisionFilter = z.infer<typeof decisionFilterSchema>;

/** Why a decision of a replay cannot be asked again. */
export const unaskableReasons = ['unknown_number', 'too_long', 'instant_out_of_range'] as const;

/** A decision as a question to `preview.decide`, which gives the same verdict as long as the settings are the same. */
export const replayQuestionSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('question'),
    numberId: numberIdSchema,
    /** The number's phone, as the log has it. */
    number: z.string(),
    event: z.object({
      kind: triggerSchema,
      at: z.number(),
      from: z.object({ phone: z.string().nullable() }),
      text: z.string(),
    }),
    activity: z.array(pastActSchema),
  }),
  /** The number is not, or no longer, in the workspace; the text or the contact is longer than one may ask about. */
  z.object({ kind: z.literal('unaskable'), why: z.enum(unaskableReasons), number: z.string() }),
]);
export type ReplayQuestion = z.infer<typeof replayQuestionSchema>;
