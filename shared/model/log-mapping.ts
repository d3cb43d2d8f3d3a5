import { z } from 'zod';
import { eventKinds } from './event.ts';
import { eventFieldSchema } from './event-log.ts';
import { timeZoneSchema } from './time-zone.ts';

/** How the bytes of a log are read as text. A byte order mark says which, but for Windows-1252, which has none. */
export const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'] as const;
export type Encoding = (typeof encodings)[number];

/**
 * How the instants of a log are written.
 * - `iso`: as domain.md has it, `2026-04-03T18:05:00-04:00` or whole epoch milliseconds.
 * - `year_first`: `2026-04-03 18:05`. `day_first`: `03/04/2026 18:05` is 3 April. `month_first`: it is 4 March.
 *   Between the figures stands `-`, `/` or `.`; the time may have seconds, a fraction, `AM` or `PM`, or an `h` for
 *   the colon; a year of two figures is of this century. Without an offset they are of the mapping's zone.
 * - `epoch_seconds`: seconds since 1970.
 */
export const dateForms = ['iso', 'year_first', 'day_first', 'month_first', 'epoch_seconds'] as const;
export type DateForm = (typeof dateForms)[number];

/**
 * How telephone numbers are written: in E.164, compared as written, or also as one dials them within North America
 * (`514 555-0100`) or France (`01 23 45 67 89`).
 */
export const phoneForms = ['as_written', 'north_america', 'france'] as const;
export type PhoneForm = (typeof phoneForms)[number];

/** How a log of another program is read as an event log (domain.md, the event log). */
export const logMappingSchema = z.strictObject({
  encoding: z.enum(encodings),
  /**
   * The header each field is found under, as `look` names headers. A log without ids has none for `id`: the number
   * of its line stands for it.
   */
  columns: z.partialRecord(eventFieldSchema, z.string().max(1_000)),
  /** The header of the time of day, where `at` is but a date; null where it is an instant. */
  timeColumn: z.string().max(1_000).nullable(),
  dateForm: z.enum(dateForms),
  /**
   * The zone of dates that have no offset of their own, null when they all have one. Of an hour that comes twice
   * in autumn the first is meant; a time that the spring skips is no instant.
   */
  zone: timeZoneSchema.nullable(),
  /** What the log's own words for a kind mean; those of domain.md need no entry. */
  kinds: z.record(z.string().max(200), z.enum(eventKinds)),
  phones: z.enum(phoneForms),
});
export type LogMapping = z.infer<typeof logMappingSchema>;
