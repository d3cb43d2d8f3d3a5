import type { LogEvent } from '#shared/model/event.ts';
import { eventOfFields, isFault } from './event-of-fields.ts';
import type { FieldReading } from './field-reading.ts';
import { type EventField, eventFields, type LineFault, type SkipLine } from './line-fault.ts';
import type { TextBlock } from './text-blocks.ts';

/** Reads an event log of one JSON object a line, a batch of events a block. Blank lines are read over. */
export async function* readNdjson(
  blocks: AsyncIterable<TextBlock>,
  skip: SkipLine,
  reading: FieldReading,
): AsyncGenerator<LogEvent[], void> {
  let line = 0;
  for await (const { text, faults } of blocks) {
    const events: LogEvent[] = [];
    let start = 0;
    for (let lineOfBlock = 0; start < text.length; lineOfBlock += 1) {
      line += 1;
      const feed = text.indexOf('\n', start);
      const end = feed === -1 ? text.length : feed;
      const read = faults.get(lineOfBlock) ?? readLine(text.slice(start, end), reading, line);
      if (read !== null) {
        if (isFault(read)) skip(line, read);
        else events.push(read);
      }
      start = end + 1;
    }
    yield events;
  }
}

function readLine(text: string, reading: FieldReading, line: number): LogEvent | LineFault | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return text.trim() === '' ? null : { code: 'not_json' };
  }
  if (!isObject(value)) return { code: 'not_an_object' };
  return eventOfFields(reading.headers ? mappedFields(value, reading, line) : value, reading);
}

/** The fields of an object whose keys are other ones. Figures that stand for a text are one. */
function mappedFields(
  value: object,
  { headers, timeHeader }: FieldReading,
  line: number,
): Partial<Record<EventField, unknown>> {
  const values = new Map<string, unknown>(Object.entries(value));
  const fields: Partial<Record<EventField, unknown>> = headers?.id === undefined ? { id: String(line) } : {};
  for (const field of eventFields) {
    const header = headers?.[field];
    if (header === undefined) continue;
    const found = values.get(header);
    fields[field] = typeof found === 'number' && field !== 'at' ? String(found) : found;
  }
  if (timeHeader !== null) fields.at = [fields.at, values.get(timeHeader)].join(' ');
  return fields;
}

export function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
