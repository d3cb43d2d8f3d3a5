import { open } from 'node:fs/promises';
import type { LogEvent } from '#shared/model/event.ts';
import { readCsv } from './csv.ts';
import type { SkipLine } from './line-fault.ts';
import { readNdjson } from './ndjson.ts';
import { readTextBlocks, type TextBlock } from './text-blocks.ts';

/** An event log on disk, which can be read as often as one likes. */
export type EventLog = {
  /** Its events in the order of the file, a batch at a time. Throws `WrongColumnsError`. */
  read(skip: SkipLine): AsyncGenerator<LogEvent[], void>;
  /** How much of the file the latest reading has passed, from 0 to 1. */
  fractionRead(): number;
  close(): Promise<void>;
};

/** Opens an event log, in CSV or NDJSON by its name, or by its first character where the name says neither. */
export async function openEventLog(path: string): Promise<EventLog> {
  const file = await open(path);
  const { size } = await file.stat();
  let position = 0;

  async function* blocks(): AsyncGenerator<TextBlock, void> {
    for await (const block of readTextBlocks(file)) {
      position = block.end;
      yield block;
    }
  }

  return {
    async *read(skip) {
      position = 0;
      const isCsv = csvByName(path) ?? !(await firstText()).trimStart().startsWith('{');
      yield* isCsv ? readCsv(blocks(), skip) : readNdjson(blocks(), skip);
    },
    fractionRead: () => (size === 0 ? 1 : Math.min(1, position / size)),
    close: () => file.close(),
  };

  async function firstText(): Promise<string> {
    for await (const { text } of readTextBlocks(file)) return text;
    return '';
  }
}

function csvByName(path: string): boolean | null {
  if (/\.csv$/i.test(path)) return true;
  return /\.(ndjson|jsonl)$/i.test(path) ? false : null;
}
