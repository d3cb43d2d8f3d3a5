import { type FileHandle, open } from 'node:fs/promises';
import type { DecisionLine } from '#shared/model/decision.ts';

const linesPerMark = 1024;
const blockBytes = 256 * 1024;
const lineFeed = 0x0a;

/** Reads decisions from any place of a file that has one a line, however large it is. */
export class DecisionPages {
  private readonly path: string;
  /** Where every 1,024th line begins, in bytes, as far as the file has been read. */
  private readonly marks = [0];

  constructor(path: string) {
    this.path = path;
  }

  /** At most `limit` decisions from the `offset`th on, counted from 0; none beyond the last. */
  async read(offset: number, limit: number): Promise<DecisionLine[]> {
    const file = await open(this.path);
    try {
      const start = await this.beginningOf(offset, file);
      const end = await this.beginningOf(offset + limit, file);
      const bytes = Buffer.alloc(end - start);
      await file.read(bytes, 0, bytes.length, start);
      const lines = bytes.toString('utf8').split('\n').slice(0, -1);
      // What the replay has written itself.
      return lines.map((line) => JSON.parse(line) as DecisionLine);
    } finally {
      await file.close();
    }
  }

  /** Where a line begins, or the end of the file when it has fewer. */
  private async beginningOf(line: number, file: FileHandle): Promise<number> {
    const mark = Math.min(Math.floor(line / linesPerMark), this.marks.length - 1);
    let position = this.marks[mark] ?? 0;
    let passed = mark * linesPerMark;
    const buffer = Buffer.allocUnsafe(blockBytes);
    while (passed < line) {
      const { bytesRead } = await file.read(buffer, 0, blockBytes, position);
      if (bytesRead === 0) break;
      const block = buffer.subarray(0, bytesRead);
      let next = 0;
      while (passed < line) {
        const feed = block.indexOf(lineFeed, next);
        if (feed === -1) break;
        next = feed + 1;
        passed += 1;
        if (passed === this.marks.length * linesPerMark) this.marks.push(position + next);
      }
      position += passed < line ? bytesRead : next;
    }
    return position;
  }
}
