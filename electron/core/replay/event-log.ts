import { open } from 'node:fs/promises';
import type { LogEvent } from '#shared/model/event.ts';
import type { LogMapping } from '#shared/model/log-mapping.ts';
import { readCsv } from './csv.ts';
import { plainReading, readingBy } from './field-reading.ts';
import type { SkipLine } from './line-fault.ts';
import { readNdjson } from './ndjson.ts';
import { readTextBlocks, type TextBlock } from './text-blocks.ts';
import { readTranscodedBlocks } from './transcoded-blocks.ts';

/** An event log on disk, which can be read as often as one likes. */
export type EventLog = {
  /** Its events in the order of the file, a batch at a time. Throws `WrongColumnsError`. */
  read(skip: SkipLine): AsyncGenerator<LogEvent[], void>;
  /** How much of the file the latest reading has passed, from 0 to 1. */
  fractionRead(): number;
  close(): Promise<void>;
};

/**
 * Opens an event log, in CSV or NDJSON by its name, or by its first character where the name says neither; as
 * domain.md has it, or by a mapping.
 */
export async function openEventLog(path: string, mapping: LogMapping | null = null): Promise<EventLog> {
  const file = await open(path);
  const { size } = await file.stat();
  const encoding = mapping?.encoding ?? 'utf-8';
  const reading = mapping ? readingBy(mapping) : plainReading;
  let position = 0;

  const textBlocks = (): AsyncGenerator<TextBlock, void> =>
    encoding === 'utf-8' ? readTextBlocks(file) : readTranscodedBlocks(file, encoding);

  async function* blocks(): AsyncGenerator<TextBlock, void> {
    for await (const block of textBlocks()) {
      position = block.end;
      yield block;
    }
  }

  return {
    async *read(skip) {
      position = 0;
      const isCsv = await isCsvLog(path, firstText);
      yield* isCsv ? readCsv(blocks(), skip, reading) : readNdjson(blocks(), skip, reading);
    },
    fractionRead: () => (size === 0 ? 1 : Math.min(1, position / size)),
    close: () => file.close(),
  };

  async function firstText(): Promise<string> {
    for await (const { text } of textBlocks()) return text;
    return '';
  }
}

/** Whether a log is CSV, by its name, or by the text it begins with where the name says neither. */
export async function isCsvLog(path: string, firstText: () => Promise<string>): Promise<boolean> {
  if (/\.csv$/i.test(path)) return true;
  return /\.(ndjson|jsonl)$/i.test(path) ? false : !(await firstText()).trimStart().startsWith('{');
}
