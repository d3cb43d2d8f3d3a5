import { z } from 'zod';
import { autoReplySchema, periodSchema, triggerSchema } from '#shared/model/auto-reply.ts';
import { closureSchema, dateSchema } from '#shared/model/closure.ts';
import { reasons } from '#shared/model/decision.ts';
import { languageSchema } from '#shared/model/language.ts';
import { optionalNameSchema } from '#shared/model/name.ts';
import { numberIdSchema } from '#shared/model/phone-number.ts';
import { traceSchema } from '#shared/model/trace.ts';
import { procedure } from './errors.ts';

/** The person a preview is made for; a field left empty is not known of them. */
export const previewContactSchema = z.object({
  firstName: optionalNameSchema,
  lastName: optionalNameSchema,
  language: languageSchema.nullable(),
});
export type PreviewContact = z.infer<typeof previewContactSchema>;

/** Epoch milliseconds, up to the last year that is written with four digits. */
const instantSchema = z
  .int()
  .min(0)
  .max(Date.UTC(9999, 0, 1));

/**
 * Who calls or texts: a number as the carrier gives it, null when withheld, of whom counts what the workspace
 * knows; or somebody made up, who can receive texts.
 */
const senderSchema = z.union([
  z.strictObject({ phone: z.string().max(100).nullable() }),
  z.strictObject({ person: previewContactSchema }),
]);

const eventSchema = z.object({
  kind: triggerSchema,
  /** This moment when there is none. */
  at: instantSchema.optional(),
  from: senderSchema,
  /** What a text says; it means nothing for the other kinds. */
  text: z.string().max(20_000).default(''),
});

const actOf = { at: instantSchema, numberId: numberIdSchema.optional() };

/**
 * Something that happened with the contact before the event, or while a missed call waited for a voicemail; on the
 * event's number when it names no other.
 */
export const pastActSchema = z.discriminatedUnion('kind', [
  /** What the team did. */
  z.object({ ...actOf, kind: z.enum(['outbound_call', 'outbound_text']) }),
  z.object({ ...actOf, kind: z.literal('auto_reply'), trigger: triggerSchema }),
  /** The contact asked for no more texts, or for texts again. */
  z.object({ ...actOf, kind: z.enum(['opt_out', 'opt_in']) }),
  /** A text of the contact, which the event's may repeat. */
  z.object({ ...actOf, kind: z.literal('incoming_text'), text: z.string().max(20_000) }),
  /** The voicemail that a missed call led to, if it has a reply of its own. */
  z.object({ ...actOf, kind: z.literal('voicemail') }),
]);
export type PastAct = z.infer<typeof pastActSchema>;

/** A decision (domain.md, deciding) with all that explains it. Instants are epoch milliseconds. */
export const explainedDecisionSchema = z.object({
  /** The instant of the event. */
  at: z.number(),
  outcome: z.enum(['send', 'suppress']),
  reason: z.enum(reasons).nullable(),
  /** The trigger of the reply concerned, or the event's own where none applies. */
  trigger: triggerSchema,
  /** Null where the check that asks for it was not reached. */
  period: periodSchema.nullable(),
  /** When `cooldown` or `recent_conversation` ends, null for other reasons. */
  until: z.number().nullable(),
  /** Until when the missed call waits for a voicemail before its reply leaves, null when it does not wait. */
  waitsUntil: z.number().nullable(),
  /** What the contact receives, null when nothing leaves. */
  message: z
    .object({
      text: z.string(),
      language: languageSchema,
      segments: z.int(),
      encoding: z.enum(['GSM-7', 'UCS-2']),
    })
    .nullable(),
  /**
   * The number's period at the event's instant, whatever the checks found, from when to when it holds: null
   * when that is more than 366 days away, or never.
   */
  hours: z.object({ period: periodSchema, since: z.number().nullable(), until: z.number().nullable() }),
  trace: traceSchema,
});
export type ExplainedDecision = z.infer<typeof explainedDecisionSchema>;

/**
 * A time on one date in which the same is answered, to somebody nobody knows and to whom nothing was sent before;
 * the clocks do not change in it. Instants are epoch milliseconds; `to`, `end` and `until` are excluded.
 */
const weekSpanSchema = z.object({
  from: z.number(),
  to: z.number(),
  /** Minutes since midnight on the number's wall clock. Those of an hour that repeats come twice. */
  start: z.int(),
  end: z.int(),
  period: periodSchema,
  /** From when to when the period holds, null when that is more than 366 days away, or never. */
  since: z.number().nullable(),
  until: z.number().nullable(),
  /** The closure that decides the period, if any. */
  closure: closureSchema.nullable(),
  outcome: z.enum(['send', 'suppress']),
  reason: z.enum(reasons).nullable(),
  /** The trigger of the reply concerned, or the week's own where none applies. */
  trigger: triggerSchema,
  /** What the contact receives, null when nothing leaves. */
  text: z.string().nullable(),
});
export type WeekSpan = z.infer<typeof weekSpanSchema>;

/** Seven dates in a row. A date that a zone has skipped has no span. */
const previewWeekSchema = z.object({
  days: z.array(z.object({ date: dateSchema, spans: z.array(weekSpanSchema) })),
});
export type PreviewWeek = z.infer<typeof previewWeekSchema>;

/** The first of seven dates of which every one has instants that can be asked about. */
const firstDateSchema = dateSchema.refine((date) => date > '1970-01-01' && date < '9998-12-01');

const longestStretch = 8 * 24 * 60 * 60_000;

export const previewContract = {
  /**
   * The text a contact of this number would receive now from a message, saved or not. The message may be
   * unfinished: what is not an accepted tag is shown as it is written.
   */
  message: procedure
    .input(
      z.object({
        numberId: numberIdSchema,
        message: z.string().max(20_000),
        translations: z.partialRecord(languageSchema, z.string().max(20_000)),
        contact: previewContactSchema,
      }),
    )
    .output(z.object({ text: z.string(), language: languageSchema })),
  /**
   * What the number would do about an event, decided as the replay decides. Nothing has happened before but
   * `activity` and the contact's opt-out; `drafts` take the place of the saved replies of their slots.
   */
  decide: procedure
    .input(
      z.object({
        numberId: numberIdSchema,
        event: eventSchema,
        activity: z.array(pastActSchema).max(1_000).default([]),
        drafts: z.array(autoReplySchema).max(6).default([]),
      }),
    )
    .output(explainedDecisionSchema),
  /**
   * What the number would do over seven dates, `first` and the six after it, whenever the same happens; `drafts` as
   * in `decide`. The `typical` week has no closures, and its dates are the next ones on which no clock changes.
   */
  week: procedure
    .input(
      z.object({
        numberId: numberIdSchema,
        trigger: triggerSchema,
        first: firstDateSchema,
        typical: z.boolean().default(false),
        drafts: z.array(autoReplySchema).max(6).default([]),
      }),
    )
    .output(previewWeekSchema),
  /** How a stretch of at most eight days falls into the number's periods, in order and without a gap. */
  periods: procedure
    .input(
      z
        .object({ numberId: numberIdSchema, from: instantSchema, until: instantSchema })
        .refine(({ from, until }) => from < until && until - from <= longestStretch),
    )
    .output(z.array(z.object({ period: periodSchema, from: z.number(), until: z.number() }))),
  /** When the number opens and closes next after this moment, null for never within 366 days. */
  nextTurns: procedure
    .input(z.object({ numberId: numberIdSchema }))
    .output(z.object({ opens: z.number().nullable(), closes: z.number().nullable() })),
};
