import type { LogEvent } from '#shared/model/event.ts';
import { type FieldReading, plainReading } from './field-reading.ts';
import type { EventField, LineFault } from './line-fault.ts';

/**
 * Makes an event of a line's fields, or says what is wrong with them; nothing is guessed (domain.md, the event
 * log). An empty contact is a withheld one, an empty `callId` is none, and `text` and `callId` may be null.
 */
export function eventOfFields(
  fields: Readonly<Partial<Record<EventField, unknown>>>,
  reading: FieldReading = plainReading,
): LogEvent | LineFault {
  const { id, at, number, contact } = fields;
  const text = fields.text ?? '';
  const callId = fields.callId ?? '';
  if (typeof id !== 'string' || id === '') return withoutText('id', id);
  if (typeof at !== 'string' && typeof at !== 'number') return withoutText('at', at);
  const instant = reading.instant(at);
  if (instant === null) return { code: 'not_an_instant', value: String(at) };
  const word = fields.kind;
  if (typeof word !== 'string' || word === '') return withoutText('kind', word);
  const kind = reading.kind(word);
  if (kind === null) return { code: 'unknown_kind', value: word };
  if (typeof number !== 'string' || number === '') return withoutText('number', number);
  if (contact !== null && typeof contact !== 'string') return withoutText('contact', contact);
  if (typeof text !== 'string') return withoutText('text', text);
  if (typeof callId !== 'string') return withoutText('callId', callId);
  return {
    id,
    at: instant,
    kind,
    number: reading.phone(number),
    contact: contact ? reading.phone(contact) : null,
    text,
    callId: callId || null,
  };
}

export function isFault(read: LogEvent | LineFault): read is LineFault {
  return 'code' in read;
}

function withoutText(field: EventField, value: unknown): LineFault {
  const missing = value === undefined || value === null || value === '';
  return { code: missing ? 'missing_field' : 'wrong_type', field };
}
