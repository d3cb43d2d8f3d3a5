import { z } from 'zod';
import { eventFields } from './event.ts';

export const eventFieldSchema = z.enum(eventFields);

/** Why a line of an event log is skipped, and what of it is wrong where that can be told. */
export const lineFaultSchema = z.discriminatedUnion('code', [
  z.object({ code: z.enum(['not_utf8', 'too_long', 'not_json', 'not_an_object', 'not_csv']) }),
  z.object({ code: z.enum(['missing_field', 'wrong_type']), field: eventFieldSchema }),
  z.object({ code: z.enum(['not_an_instant', 'unknown_kind']), value: z.string() }),
]);
export type LineFault = z.infer<typeof lineFaultSchema>;
