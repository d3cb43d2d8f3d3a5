import { z } from 'zod';
import { dateSchema } from '#shared/model/closure.ts';
import { guardRailsSchema } from '#shared/model/guard-rails.ts';
import { numberIdSchema } from '#shared/model/phone-number.ts';
import { decisionChanges, reasonSchema } from './replay-decisions.ts';

/** As many days with a decision are told of, which is twenty years; the decisions of others are counted. */
export const figureDaysMax = 7_320;

/** As many of the contacts most answered are told. */
export const figureContactsMax = 50;

/** As many of the numbers with most events are told. */
export const figureNumbersMax = 1_000;

const heldBackSchema = z.partialRecord(reasonSchema, z.int());

/** What a replay has come to. */
export const replaySummarySchema = z.object({
  /** The events read, decided ones and others. */
  events: z.int(),
  /** The lines that are no event. */
  skipped: z.int(),
  /** The lines whose id an earlier one has. */
  repeated: z.int(),
  sent: z.int(),
  /** The SMS parts of what was sent. */
  parts: z.int(),
  heldBack: heldBackSchema,
});
export type ReplaySummary = z.infer<typeof replaySummarySchema>;

const encodingFigures = z.object({ messages: z.int(), parts: z.int() });

/** The figures of a replay. Days and hours are those where the event's number is, or the first number for others. */
export const replayFiguresSchema = z.object({
  summary: replaySummarySchema,
  /** The instants of the first and the last event, epoch milliseconds; null without one. */
  first: z.number().nullable(),
  last: z.number().nullable(),
  /** The lines that are no event, by the code of what is wrong with them. */
  skippedFor: z.record(z.string(), z.int()),
  encodings: z.object({ 'GSM-7': encodingFigures, 'UCS-2': encodingFigures }),
  /** In order of time, those with a decision. */
  days: z.array(z.object({ date: dateSchema, sent: z.int(), heldBack: heldBackSchema })),
  /** The decisions on other days: beyond twenty years of them, or outside 1970 to 2149. */
  leftOutOfDays: z.int(),
  /** The 168 hours of the week, Monday from 0 to 1 first. */
  hours: z.object({ sent: z.array(z.int()), heldBack: z.array(z.int()) }),
  /** Those answered most often, most first, with their name where the workspace has one. */
  contacts: z.array(
    z.object({ contact: z.string(), firstName: z.string(), lastName: z.string(), sent: z.int() }),
  ),
  /**
   * Beyond 100,000 contacts answered those answered least are forgotten: then each figure of `contacts` may be
   * too low by so much. 0 = exact.
   */
  contactsShortBy: z.int(),
  /**
   * Those of the workspace as it was, most decisions first; the one whose `number` and `numberId` are null is every
   * number that is none of them.
   */
  numbers: z.array(
    z.object({
      number: z.string().nullable(),
      numberId: numberIdSchema.nullable(),
      label: z.string(),
      sent: z.int(),
      parts: z.int(),
      heldBack: z.int(),
    }),
  ),
  /** How many further numbers have decisions. */
  leftOutOfNumbers: z.int(),
  /** What the settings compared with would change: how many decisions of each kind, and what they would come to. */
  comparison: z
    .object({
      changes: z.record(z.enum(decisionChanges), z.int()),
      sent: z.int(),
      parts: z.int(),
      heldBack: heldBackSchema,
      /** The guard rails compared with; null where they are those of the workspace. */
      guardRails: guardRailsSchema.nullable(),
    })
    .nullable(),
});
export type ReplayFigures = z.infer<typeof replayFiguresSchema>;
