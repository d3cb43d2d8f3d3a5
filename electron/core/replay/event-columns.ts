import { type EventKind, eventKinds, type LogEvent } from '#shared/model/event.ts';

/** Events as they pass between threads or to a file, a column a field: objects take several times as long. */
export type EventColumns = {
  ids: string[];
  ats: Float64Array;
  /** Places in `eventKinds`. */
  kinds: Uint8Array;
  numbers: string[];
  contacts: (string | null)[];
  texts: string[];
  callIds: (string | null)[];
};

export function columnsOf(events: readonly LogEvent[]): EventColumns {
  const columns: EventColumns = {
    ids: [],
    ats: new Float64Array(events.length),
    kinds: new Uint8Array(events.length),
    numbers: [],
    contacts: [],
    texts: [],
    callIds: [],
  };
  for (const [index, { at, callId, contact, id, kind, number, text }] of events.entries()) {
    columns.ids.push(id);
    columns.ats[index] = at;
    columns.kinds[index] = placeOf[kind];
    columns.numbers.push(number);
    columns.contacts.push(contact);
    columns.texts.push(text);
    columns.callIds.push(callId);
  }
  return columns;
}

export function eventsOf({ ats, callIds, contacts, ids, kinds, numbers, texts }: EventColumns): LogEvent[] {
  return ids.map((id, index) => ({
    id,
    at: ats[index] ?? 0,
    kind: eventKinds[kinds[index] ?? 0] ?? 'missed_call',
    number: numbers[index] ?? '',
    contact: contacts[index] ?? null,
    text: texts[index] ?? '',
    callId: callIds[index] ?? null,
  }));
}

const placeOf: Record<EventKind, number> = {
  missed_call: 0,
  voicemail: 1,
  incoming_text: 2,
  outbound_call: 3,
  outbound_text: 4,
  answered_call: 5,
  auto_reply: 6,
};
