/** The keys of a line of an event log, which are the columns of a CSV one. */
export const eventFields = ['id', 'at', 'kind', 'number', 'contact', 'text', 'callId'] as const;
export type EventField = (typeof eventFields)[number];

/** Why a line of an event log is skipped, and what of it is wrong where that can be told. */
export type LineFault =
  | { code: 'not_utf8' | 'too_long' | 'not_json' | 'not_an_object' | 'not_csv' }
  | { code: 'missing_field' | 'wrong_type'; field: EventField }
  | { code: 'not_an_instant' | 'unknown_kind'; value: string };

/** Told of each line that is skipped, with its number in the file, counted from 1. */
export type SkipLine = (line: number, fault: LineFault) => void;
