import type { LogEvent } from '#shared/model/event.ts';
import { eventOfFields, isFault } from './event-of-fields.ts';
import type { LineFault, SkipLine } from './line-fault.ts';
import type { TextBlock } from './text-blocks.ts';

/** Reads an event log of one JSON object a line, a batch of events a block. Blank lines are read over. */
export async function* readNdjson(
  blocks: AsyncIterable<TextBlock>,
  skip: SkipLine,
): AsyncGenerator<LogEvent[], void> {
  let line = 0;
  for await (const { text, faults } of blocks) {
    const events: LogEvent[] = [];
    let start = 0;
    for (let lineOfBlock = 0; start < text.length; lineOfBlock += 1) {
      line += 1;
      const feed = text.indexOf('\n', start);
      const end = feed === -1 ? text.length : feed;
      const read = faults.get(lineOfBlock) ?? readLine(text.slice(start, end));
      if (read !== null) {
        if (isFault(read)) skip(line, read);
        else events.push(read);
      }
      start = end + 1;
    }
    yield events;
  }
}

function readLine(line: string): LogEvent | LineFault | null {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return line.trim() === '' ? null : { code: 'not_json' };
  }
  return isObject(value) ? eventOfFields(value) : { code: 'not_an_object' };
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
