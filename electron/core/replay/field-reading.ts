import { type EventField, type EventKind, eventKinds } from '#shared/model/event.ts';
import type { LogMapping } from '#shared/model/log-mapping.ts';
import { instantReader, isoInstant } from './instant-of-cell.ts';
import { phoneOfCell } from './phone-of-cell.ts';

/** How the values of a log become those of events. */
export type FieldReading = {
  /** The header of each field; null where headers are named as the fields are. */
  headers: Partial<Record<EventField, string>> | null;
  /** The header of the time of day, where instants have two columns. */
  timeHeader: string | null;
  /** Epoch milliseconds, null for what is no instant. */
  instant: (at: string | number) => number | null;
  kind: (word: string) => EventKind | null;
  phone: (cell: string) => string;
};

const kinds: ReadonlyMap<string, EventKind> = new Map(eventKinds.map((kind) => [kind, kind]));

/** Nothing is guessed (domain.md, the event log). */
export const plainReading: FieldReading = {
  headers: null,
  timeHeader: null,
  instant: isoInstant,
  kind: (word) => kinds.get(word) ?? null,
  phone: (cell) => cell,
};

export function readingBy(mapping: LogMapping): FieldReading {
  const { columns, dateForm, phones, timeColumn, zone } = mapping;
  const mapped = new Map([...kinds, ...Object.entries(mapping.kinds)]);
  return {
    headers: columns,
    timeHeader: timeColumn,
    instant: instantReader(dateForm, zone),
    kind: (word) => mapped.get(word) ?? mapped.get(word.trim()) ?? null,
    phone: phones === 'as_written' ? plainReading.phone : (cell) => phoneOfCell(cell, phones),
  };
}
