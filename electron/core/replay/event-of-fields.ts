import { type EventKind, eventKinds, type LogEvent } from '#shared/model/event.ts';
import { parseInstant } from '#shared/model/instant.ts';
import type { EventField, LineFault } from './line-fault.ts';

const kinds: ReadonlySet<string> = new Set(eventKinds);

/** Milliseconds reach as far as an instant in words does; times that come after an event can still be written then. */
const firstInstant = Date.parse('0000-01-01T00:00Z');
const lastInstant = Date.parse('9999-12-31T23:59:59.999Z');

/**
 * Makes an event of a line's fields, or says what is wrong with them; nothing is guessed (domain.md, the event
 * log). An empty contact is a withheld one, an empty `callId` is none, and `text` and `callId` may be null.
 */
export function eventOfFields(fields: Readonly<Partial<Record<EventField, unknown>>>): LogEvent | LineFault {
  const { id, at, kind, number, contact } = fields;
  const text = fields.text ?? '';
  const callId = fields.callId ?? '';
  if (typeof id !== 'string' || id === '') return withoutText('id', id);
  if (typeof at !== 'string' && typeof at !== 'number') return withoutText('at', at);
  const instant = typeof at === 'string' ? parseInstant(at) : wholeMilliseconds(at);
  if (instant === null) return { code: 'not_an_instant', value: String(at) };
  if (typeof kind !== 'string' || kind === '') return withoutText('kind', kind);
  if (!isKind(kind)) return { code: 'unknown_kind', value: kind };
  if (typeof number !== 'string' || number === '') return withoutText('number', number);
  if (contact !== null && typeof contact !== 'string') return withoutText('contact', contact);
  if (typeof text !== 'string') return withoutText('text', text);
  if (typeof callId !== 'string') return withoutText('callId', callId);
  return { id, at: instant, kind, number, contact: contact || null, text, callId: callId || null };
}

export function isFault(read: LogEvent | LineFault): read is LineFault {
  return 'code' in read;
}

function withoutText(field: EventField, value: unknown): LineFault {
  const missing = value === undefined || value === null || value === '';
  return { code: missing ? 'missing_field' : 'wrong_type', field };
}

function wholeMilliseconds(at: number): number | null {
  return Number.isInteger(at) && firstInstant <= at && at <= lastInstant ? at : null;
}

function isKind(kind: string): kind is EventKind {
  return kinds.has(kind);
}
