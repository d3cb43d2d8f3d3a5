import type { LogMapping } from '#shared/model/log-mapping.ts';
import type { EventColumns } from './event-columns.ts';
import type { EventField } from './line-fault.ts';
import type { Reading } from './read-in-order.ts';

/** What the thread that reads a log is told. */
export type ReadingJob = { events: string; folder: string; mapping?: LogMapping | null };

/** What it tells; each is answered, with anything, once it is taken. */
export type ReadingMessage =
  | { kind: 'reading'; reading: Omit<Reading, 'events'>; columns: EventColumns }
  | { kind: 'wrong_columns'; missing: readonly EventField[]; repeated: readonly EventField[] }
  | { kind: 'end' };
