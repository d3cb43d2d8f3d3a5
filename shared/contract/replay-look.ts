import { z } from 'zod';
import { eventFieldSchema } from '#shared/model/event-log.ts';
import { dateForms, encodings, logMappingSchema } from '#shared/model/log-mapping.ts';

/** Something that has to be told of a log before it can be decided; it is never guessed. */
const logQuestionSchema = z.discriminatedUnion('about', [
  /** It is not UTF-8 and has no byte order mark. `mapping.encoding` is but what it is shown in. */
  z.object({ about: z.literal('encoding') }),
  /** Fields of an event that no column is known for. `id` is never among them: a log may have none. */
  z.object({ about: z.literal('columns'), missing: z.array(eventFieldSchema) }),
  /**
   * Some dates, such as these, have another form than domain.md's. `forms` read all of the first ones: of several,
   * as for 03/04/2026, somebody has to say which; when there is none, the column is another one.
   */
  z.object({
    about: z.literal('dates'),
    examples: z.array(z.string()),
    forms: z.array(z.enum(dateForms)),
    /** Whether some have no offset of their own: then a zone has to be told. */
    needsZone: z.boolean(),
  }),
  /** Words for a kind that mean nothing here, the most frequent first; their lines are skipped if they are left. */
  z.object({
    about: z.literal('kinds'),
    words: z.array(z.object({ word: z.string(), count: z.int() })),
  }),
  /** Telephone numbers that are not in E.164, such as these; they are compared as written if that is left. */
  z.object({ about: z.literal('phones'), examples: z.array(z.string()) }),
]);
export type LogQuestion = z.infer<typeof logQuestionSchema>;

/** What the first lines of a log tell. Values are cut to 120 characters. */
export const logLookSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('log'),
    form: z.enum(['csv', 'ndjson']),
    /** What the cells of a CSV log are separated by. */
    delimiter: z.string().nullable(),
    /**
     * The columns, or the keys of an NDJSON log, in order. A column without a name is `#3` by its place, a name that
     * stands again is `Number #2`.
     */
    headers: z.array(z.string()),
    /** The first lines under the headers, at most twenty; an absent value is an empty text. */
    rows: z.array(z.array(z.string())),
    /**
     * How the log would be read: as this log was once mapped by hand, when `remembered`; else by what is recognised.
     * Handed to `run`, changed or not.
     */
    mapping: logMappingSchema,
    remembered: z.boolean(),
    /** What is still open under that mapping: nothing when it can be run as it is. */
    questions: z.array(logQuestionSchema),
  }),
  /** There is no line in it but blank ones. */
  z.object({ kind: z.literal('empty') }),
  /** It is no text, a workbook of a spreadsheet for example; unless it is in an encoding that one can try. */
  z.object({ kind: z.literal('not_text'), isWorkbook: z.boolean() }),
  z.object({ kind: z.literal('cannot_read'), code: z.string() }),
]);
export type LogLook = z.infer<typeof logLookSchema>;

/** Tries another encoding, or asks what is open under a mapping that is being made. */
export const lookInput = z.object({
  encoding: z.enum(encodings).optional(),
  mapping: logMappingSchema.optional(),
});
