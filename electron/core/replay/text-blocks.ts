import { isUtf8 } from 'node:buffer';
import type { FileHandle } from 'node:fs/promises';
import type { LineFault } from './line-fault.ts';

const readBytes = 64 * 1024;

/** A longer line is no event: the largest text there is has 1,600 characters. */
export const longestLine = 256 * 1024;

const lineFeed = 0x0a;

/** Whole lines of a text file. The last line of the file may lack its line feed. */
export type TextBlock = {
  text: string;
  /** The lines of the block, counted from 0, that hold no text to go by: they are not UTF-8, or too long and left out. */
  faults: ReadonlyMap<number, LineFault>;
  /** How far in the file the block reaches, in bytes. */
  end: number;
};

const noFaults: ReadonlyMap<number, LineFault> = new Map();

/** Reads a UTF-8 file from its beginning, with or without BOM, in little memory however long its lines are. */
export async function* readTextBlocks(file: FileHandle): AsyncGenerator<TextBlock, void> {
  const buffer = Buffer.allocUnsafe(longestLine + readBytes);
  let held = 0;
  let position = 0;
  let inLongLine = false;
  for (;;) {
    const { bytesRead } = await file.read(buffer, held, readBytes, position);
    let start = position === 0 && startsWithBom(buffer, bytesRead) ? 3 : 0;
    const filled = held + bytesRead;
    position += bytesRead;

    if (inLongLine) {
      const feed = buffer.subarray(0, filled).indexOf(lineFeed);
      if (feed === -1 && bytesRead > 0) continue;
      inLongLine = false;
      start = feed === -1 ? filled : feed + 1;
      yield { text: '\n', faults: new Map([[0, { code: 'too_long' }]]), end: position };
    }
    const lastFeed = buffer.subarray(start, filled).lastIndexOf(lineFeed);
    const end = bytesRead === 0 ? filled : start + lastFeed + 1;
    if (end > start) yield { ...decode(buffer.subarray(start, end)), end: position };
    if (bytesRead === 0) return;

    held = filled - end;
    buffer.copyWithin(0, end, filled);
    if (held > longestLine) {
      inLongLine = true;
      held = 0;
    }
  }
}

function startsWithBom(buffer: Buffer, length: number): boolean {
  return length >= 3 && buffer[0] === 0xef && buffer[1] === 0xbb && buffer[2] === 0xbf;
}

function decode(bytes: Buffer): { text: string; faults: ReadonlyMap<number, LineFault> } {
  const text = bytes.toString('utf8');
  if (isUtf8(bytes)) return { text, faults: noFaults };
  const faults = new Map<number, LineFault>();
  let start = 0;
  for (let line = 0; start < bytes.length; line += 1) {
    const feed = bytes.indexOf(lineFeed, start);
    const end = feed === -1 ? bytes.length : feed + 1;
    if (!isUtf8(bytes.subarray(start, end))) faults.set(line, { code: 'not_utf8' });
    start = end;
  }
  return { text, faults };
}
