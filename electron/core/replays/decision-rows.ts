import { type FileHandle, open, stat } from 'node:fs/promises';
import path from 'node:path';
import {
  instantIn,
  positionIn,
  recordBytes,
  rowIndexName,
  rowOfText,
  rowsName,
  type StoredRow,
} from '../replay.ts';

/** Rows as near to each other as this are read at one go. */
const nearby = 64;

/** Reads the decisions of a run, with their events, from any place, however many there are. */
export class DecisionRows {
  private readonly rowsPath: string;
  private readonly indexPath: string;
  private readonly size: number;
  /** How many decisions there are. */
  readonly count: number;

  private constructor(folder: string, count: number, size: number) {
    this.rowsPath = path.join(folder, rowsName);
    this.indexPath = path.join(folder, rowIndexName);
    this.count = count;
    this.size = size;
  }

  /** `folder` is that of a job whose format is `rows`. */
  static async open(folder: string): Promise<DecisionRows> {
    const index = await stat(path.join(folder, rowIndexName));
    const rows = await stat(path.join(folder, rowsName));
    return new DecisionRows(folder, index.size / recordBytes, rows.size);
  }

  /** The rows of these places, which ascend and are all there. */
  async read(places: readonly number[]): Promise<StoredRow[]> {
    if (places.length === 0) return [];
    const index = await open(this.indexPath);
    const file = await open(this.rowsPath);
    try {
      const found: StoredRow[] = [];
      for (const run of runsOf(places)) found.push(...(await this.readRun(run, index, file)));
      return found;
    } finally {
      await index.close();
      await file.close();
    }
  }

  /** The index, `most` records at a time, each piece with the place of its first record. */
  async *records(most: number): AsyncGenerator<{ first: number; bytes: Buffer }, void> {
    const index = await open(this.indexPath);
    try {
      for (let first = 0; first < this.count; first += most) {
        yield { first, bytes: await read(index, first * recordBytes, most * recordBytes) };
      }
    } finally {
      await index.close();
    }
  }

  private async readRun(
    places: readonly number[],
    index: FileHandle,
    file: FileHandle,
  ): Promise<StoredRow[]> {
    const [first = 0] = places;
    const last = places.at(-1) ?? first;
    const records = await read(index, first * recordBytes, (last - first + 2) * recordBytes);
    const positionOf = (place: number): number =>
      place < this.count ? positionIn(records, (place - first) * recordBytes) : this.size;
    const start = positionOf(first);
    const bytes = await read(file, start, positionOf(last + 1) - start);
    return places.map((place) => {
      const text = bytes.toString('utf8', positionOf(place) - start, positionOf(place + 1) - start);
      return rowOfText(text, instantIn(records, (place - first) * recordBytes));
    });
  }
}

function runsOf(places: readonly number[]): number[][] {
  const runs: number[][] = [];
  let latest = -Infinity;
  for (const place of places) {
    if (place - latest > nearby) runs.push([]);
    runs.at(-1)?.push(place);
    latest = place;
  }
  return runs;
}

async function read(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.allocUnsafe(length), 0, length, position);
  return buffer.subarray(0, bytesRead);
}
