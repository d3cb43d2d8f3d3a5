import fc from 'fast-check';
import papaparse from 'papaparse';
import { eventKinds, type LogEvent } from '#shared/model/event.ts';

/** A call to the number of `aNumber` that nobody took, on a Friday evening in Montréal. */
export function anEvent(fields: Partial<LogEvent> = {}): LogEvent {
  return {
    id: 'e1',
    at: Date.parse('2026-11-20T18:05:00-05:00'),
    kind: 'missed_call',
    number: '+15145550100',
    contact: '+15145550123',
    text: '',
    callId: null,
    ...fields,
  };
}

/** A log as NDJSON: what an event lacks is left out. */
export function ndjsonOf(events: readonly LogEvent[]): string {
  return events
    .map(({ callId, ...event }) => `${JSON.stringify({ ...event, ...(callId && { callId }) })}\n`)
    .join('');
}

export type CsvForm = { columns: readonly string[]; delimiter: string; newline: string; bom: boolean };

/** The form of French Excel. */
export const excelForm: CsvForm = {
  columns: ['at', 'id', 'kind', 'text', 'number', 'contact', 'callId'],
  delimiter: ';',
  newline: '\r\n',
  bom: true,
};

export function csvOf(events: readonly LogEvent[], form: CsvForm = excelForm): string {
  const { bom, columns, delimiter, newline } = form;
  const rows = events.map((event) =>
    columns.map((column) => Object.entries(event).find(([key]) => key === column)?.[1]),
  );
  const text = papaparse.unparse([[...columns], ...rows], { delimiter, newline });
  return (bom ? '\uFEFF' : '') + text;
}

export const csvForms: fc.Arbitrary<CsvForm> = fc.record({
  columns: fc.shuffledSubarray([...excelForm.columns, 'agent', 'durée'], { minLength: 9 }),
  delimiter: fc.constantFrom(',', ';', '\t'),
  newline: fc.constantFrom('\n', '\r\n'),
  bom: fc.boolean(),
});

const character = fc.constantFrom(...Array.from('abé €"\';,\t\n{}=+-@\\😀\u2028'));
const text = fc.string({ unit: character, maxLength: 20 });
const word = fc.string({ unit: character, minLength: 1, maxLength: 20 });

/** Any readable log, each id once. */
export const eventLogs: fc.Arbitrary<LogEvent[]> = fc.uniqueArray(
  fc.record({
    id: word,
    at: fc.integer({ min: 0, max: 4e12 }),
    kind: fc.constantFrom(...eventKinds),
    number: word,
    contact: fc.option(word),
    text,
    callId: fc.option(word),
  }),
  { selector: ({ id }) => id, maxLength: 30 },
);

/** Every event of what gives them a batch at a time. */
export async function allOf(batches: AsyncIterable<LogEvent[]>): Promise<LogEvent[]> {
  const events: LogEvent[] = [];
  for await (const batch of batches) events.push(...batch);
  return events;
}
