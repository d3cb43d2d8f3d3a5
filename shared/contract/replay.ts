import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { autoReplySchema } from '#shared/model/auto-reply.ts';
import { eventFieldSchema, lineFaultSchema } from '#shared/model/event-log.ts';
import { addFault } from '#shared/model/fault.ts';
import { guardRailsSchema } from '#shared/model/guard-rails.ts';
import { logMappingSchema } from '#shared/model/log-mapping.ts';
import { numberIdSchema } from '#shared/model/phone-number.ts';
import { procedure } from './errors.ts';
import {
  decisionFilterSchema,
  decisionsPageMax,
  replayedDecisionSchema,
  replayQuestionSchema,
} from './replay-decisions.ts';
import { replayFiguresSchema, replaySummarySchema } from './replay-figures.ts';
import { logLookSchema, lookInput } from './replay-look.ts';

/** The largest event log, in bytes: about twenty million lines. */
export const eventLogMaxBytes = 4 * 1024 ** 3;

/** The most bytes of a log that one call carries. */
export const logPartMaxBytes = 1024 ** 2;

/** As many of the lines that are skipped are told; the summary counts all of them. */
export const skippedLinesTold = 1000;

const replayId = z.string();
const inReplay = z.object({ replayId });

/** What the disk refuses. `code` is the system's word for why, such as `ENOSPC` when it is full. */
const cannotWrite = z.object({ kind: z.literal('cannot_write'), code: z.string() });

/** How a replay ends. */
export const replayOutcomeSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('done'), summary: replaySummarySchema }),
  /** No line is an event: an empty log, one in another encoding, or no log at all. */
  z.object({ kind: z.literal('nothing_usable'), summary: replaySummarySchema }),
  /** The first line of a CSV log lacks columns that an event needs, or has some twice; `look` helps to map them. */
  z.object({
    kind: z.literal('wrong_columns'),
    missing: z.array(eventFieldSchema),
    repeated: z.array(eventFieldSchema),
  }),
  z.object({ kind: z.literal('cannot_read'), code: z.string() }),
  cannotWrite,
]);

/** What is told while a log is decided; an outcome comes last. */
export const replayEventSchema = z.union([
  /**
   * How far a step is, from 0 to 1; the first at once, then at least four a second. A log whose events are not
   * in order is sorted before it is decided.
   */
  z.object({
    kind: z.literal('progress'),
    step: z.enum(['deciding', 'sorting', 'deciding_sorted']),
    fraction: z.number(),
  }),
  /** Lines that are no event, in the order of the file, numbered from 1. A value is cut to sixty characters. */
  z.object({
    kind: z.literal('skipped'),
    lines: z.array(z.object({ line: z.int(), fault: lineFaultSchema })),
  }),
  replayOutcomeSchema,
]);
export type ReplayEvent = z.infer<typeof replayEventSchema>;

const logSize = z
  .int()
  .min(1)
  .check((payload) => {
    const facts = { max: eventLogMaxBytes, actual: payload.value };
    if (payload.value > eventLogMaxBytes) addFault(payload, 'file_too_large', facts);
  });

/** Other settings that are decided by beside those of the workspace. */
const comparedSettings = z.object({
  /** They take the place of the saved replies of their slots. */
  drafts: z
    .array(autoReplySchema.extend({ numberId: numberIdSchema }))
    .max(10_000)
    .default([]),
  guardRails: guardRailsSchema.optional(),
});

/** How decisions are exported. */
export const exportFormats = ['csv', 'ndjson'] as const;

/**
 * What would this workspace have answered to the events of a log (domain.md, the event log)? A log is opened,
 * filled part by part, looked at and run; then its decisions and figures can be read until it is forgotten.
 */
export const replayContract = {
  /**
   * Makes a place for a log of `size` bytes, which is CSV or NDJSON by its name, or by its first character. A
   * few are kept: the one that nobody has asked for longest makes room. `CONFLICT` while all of them are busy.
   */
  open: procedure.input(z.strictObject({ fileName: z.string().max(1000), size: logSize })).output(inReplay),
  /**
   * Adds the next bytes, in base64: `offset` is how many are there already. `CONFLICT` when it is not, or when
   * the log has no room for them. What the disk has no room for is forgotten, as a whole.
   */
  addPart: procedure
    .input(inReplay.extend({ offset: z.int(), bytes: z.base64().max(4 * Math.ceil(logPartMaxBytes / 3)) }))
    .output(z.discriminatedUnion('kind', [z.object({ kind: z.literal('added') }), cannotWrite])),
  /**
   * Reads the first lines: what is recognised, and what has to be told before the log can be decided. The same is
   * asked again with another `encoding`, or with the `mapping` one is making. `CONFLICT` while the log is not whole.
   */
  look: procedure.input(inReplay.extend(lookInput.shape)).output(logLookSchema),
  /**
   * Decides the log by the workspace as it is now and, `compareWith`, by other settings as well. Without a
   * `mapping` it is read as it was the last time, at first as domain.md has it. A mapping that has led to events is
   * remembered for logs with the same headers.
   *
   * A log can be run again; decisions and figures stay those of the run before until this one is done. Ending the
   * iterator early, or going away, cancels, and forgets a log that no run has decided. `NOT_FOUND` of the workspace
   * before there is one, of a draft's number; `CONFLICT` while the log is not whole, or is being run.
   */
  run: procedure
    .input(
      inReplay.extend({ mapping: logMappingSchema.optional(), compareWith: comparedSettings.optional() }),
    )
    .output(eventIterator(replayEventSchema)),
  /** The log decided last of those that are still there, by whatever window; null when there is none. */
  last: procedure.output(
    z
      .object({
        replayId,
        fileName: z.string(),
        events: z.int(),
        /** The instants of the first and the last event, epoch milliseconds. */
        first: z.number().nullable(),
        last: z.number().nullable(),
        /** Whether it was decided by other settings as well. */
        isCompared: z.boolean(),
      })
      .nullable(),
  ),
  /** What the latest run has counted. `CONFLICT` before the log has been run. */
  figures: procedure.input(inReplay).output(replayFiguresSchema),
  /**
   * The decisions that a filter lets through, in order, from the `offset`th of them on, counted from 0. `total` of
   * them have been found up to now; all there are when `isComplete`. A search in a long log goes on after the
   * answer: it is asked again until it is complete, or has what is wanted. `CONFLICT` before the log has been run.
   */
  decisions: procedure
    .input(
      inReplay.extend({
        filter: decisionFilterSchema.default({}),
        offset: z.int().min(0),
        limit: z.int().min(1).max(decisionsPageMax),
      }),
    )
    .output(
      z.object({ decisions: z.array(replayedDecisionSchema), total: z.int(), isComplete: z.boolean() }),
    ),
  /**
   * A decision as the question that leads to it, with what had happened with the contact by then. `NOT_FOUND` of
   * the replay when it has no such row; `CONFLICT` before the log has been run.
   */
  question: procedure.input(inReplay.extend({ row: z.int().min(0) })).output(replayQuestionSchema),
  /**
   * The decisions that a filter lets through as the next piece of a file, `from` which on the last answer's `next`
   * is; 0 at first, null when that was all. In CSV, which begins with a byte order mark, a cell that a spreadsheet
   * would compute (one that begins with = + - @, a tab or a return) has a ' before it, telephone numbers included.
   */
  export: procedure
    .input(
      inReplay.extend({
        format: z.enum(exportFormats),
        filter: decisionFilterSchema.default({}),
        from: z.int().min(0),
      }),
    )
    .output(z.object({ text: z.string(), next: z.int().nullable(), total: z.int() })),
  /** Removes the log and its decisions, and cancels what is under way. */
  forget: procedure.input(inReplay).output(inReplay),
};
