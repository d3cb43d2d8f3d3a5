import type { LineFault } from '#shared/model/event-log.ts';

export { type EventField, eventFields } from '#shared/model/event.ts';
export type { LineFault } from '#shared/model/event-log.ts';

/** Told of each line that is skipped, with its number in the file, counted from 1. */
export type SkipLine = (line: number, fault: LineFault) => void;
