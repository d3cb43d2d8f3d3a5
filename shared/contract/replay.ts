import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { periodSchema, triggerSchema } from '#shared/model/auto-reply.ts';
import { type DecisionLine, reasons } from '#shared/model/decision.ts';
import { eventFieldSchema, lineFaultSchema } from '#shared/model/event-log.ts';
import { addFault } from '#shared/model/fault.ts';
import { languageSchema } from '#shared/model/language.ts';
import { procedure } from './errors.ts';

/** The largest event log, in bytes: about twenty million lines. */
export const eventLogMaxBytes = 4 * 1024 ** 3;

/** The most bytes of a log that one call carries. */
export const logPartMaxBytes = 1024 ** 2;

/** As many of the lines that are skipped are told; the summary counts all of them. */
export const skippedLinesTold = 1000;

/** The most decisions that one call gives. */
export const decisionsPageMax = 500;

const replayId = z.string();
const inReplay = z.object({ replayId });

const reasonSchema = z.enum(reasons);

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
  heldBack: z.partialRecord(reasonSchema, z.int()),
});
export type ReplaySummary = z.infer<typeof replaySummarySchema>;

/** What the disk refuses. `code` is the system's word for why, such as `ENOSPC` when it is full. */
const cannotWrite = z.object({ kind: z.literal('cannot_write'), code: z.string() });

/** How a replay ends. */
export const replayOutcomeSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('done'), summary: replaySummarySchema }),
  /** The first line of a CSV log lacks columns that an event needs, or has some twice. */
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

/**
 * What would this workspace have answered to the events of a log (domain.md, the event log)? A log is opened,
 * filled part by part and run; then its decisions can be read until it is forgotten.
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
   * Decides the log by the workspace as it is now. Ending the iterator early, or going away, cancels and
   * forgets. A log can be run again. `NOT_FOUND` of the workspace before there is one; `CONFLICT` while
   * the log is not whole, or is being run.
   */
  run: procedure.input(inReplay).output(eventIterator(replayEventSchema)),
  /** Decisions in order, from the `offset`th on, counted from 0. `CONFLICT` before the log has been run. */
  decisions: procedure
    .input(inReplay.extend({ offset: z.int().min(0), limit: z.int().min(1).max(decisionsPageMax) }))
    .output(z.object({ decisions: z.array(decisionLineSchema) })),
  /** Removes the log and its decisions, and cancels what is under way. */
  forget: procedure.input(inReplay).output(inReplay),
};
