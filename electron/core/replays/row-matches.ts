import type { DecisionFilter } from '#shared/contract/replay-decisions.ts';
import { isLetThrough, recordBytes, type StoredRow } from '../replay.ts';
import type { DecisionRows } from './decision-rows.ts';
import { recordFilterOf, rowTestOf } from './row-filter.ts';

const recordsAtOnce = 32_768;
/** So many rows are read and looked through without a pause: some milliseconds. */
const rowsAtOnce = 500;

/** The places of the decisions that a filter lets through, found one piece after the other from the first on. */
export class RowMatches {
  private places = new Uint32Array(1_024);
  private found = 0;
  private isStopped = false;
  private isDone = false;
  /** Ends with the search. Throws what the search has ended with. */
  readonly search: Promise<void>;

  constructor(rows: DecisionRows, filter: DecisionFilter, phones: readonly string[]) {
    this.search = this.find(rows, filter, phones).finally(() => (this.isDone = true));
    // Told to whoever asks.
    this.search.catch(() => {});
  }

  /** How many have been found up to now. */
  get count(): number {
    return this.found;
  }

  get isComplete(): boolean {
    return this.isDone && !this.isStopped;
  }

  slice(offset: number, limit: number): number[] {
    return [...this.places.subarray(Math.min(offset, this.found), Math.min(offset + limit, this.found))];
  }

  /** Waits for the end of the search, for some milliseconds at most. */
  async wait(milliseconds: number): Promise<void> {
    if (this.isDone) return this.search;
    const { promise, resolve } = Promise.withResolvers<void>();
    const timer = setTimeout(resolve, milliseconds);
    try {
      await Promise.race([this.search, promise]);
    } finally {
      clearTimeout(timer);
    }
  }

  /** Ends the search; what has been found stays. */
  stop(): void {
    this.isStopped = true;
  }

  private async find(rows: DecisionRows, filter: DecisionFilter, phones: readonly string[]): Promise<void> {
    const recordFilter = recordFilterOf(filter, phones);
    const isWanted = rowTestOf(filter, phones);
    for await (const { bytes, first } of rows.records(recordsAtOnce)) {
      const candidates: number[] = [];
      for (let start = 0; start < bytes.length; start += recordBytes) {
        if (isLetThrough(bytes, start, recordFilter)) candidates.push(first + start / recordBytes);
      }
      if (isWanted) await this.test(candidates, rows, isWanted);
      else this.add(candidates);
      if (this.isStopped) return;
    }
  }

  private async test(
    candidates: readonly number[],
    rows: DecisionRows,
    isWanted: (row: StoredRow) => boolean,
  ): Promise<void> {
    for (let next = 0; next < candidates.length && !this.isStopped; next += rowsAtOnce) {
      const places = candidates.slice(next, next + rowsAtOnce);
      const read = await rows.read(places);
      this.add(places.filter((_, index) => read[index] !== undefined && isWanted(read[index])));
    }
  }

  private add(places: readonly number[]): void {
    if (this.found + places.length > this.places.length) {
      const larger = new Uint32Array(2 * (this.found + places.length));
      larger.set(this.places);
      this.places = larger;
    }
    this.places.set(places, this.found);
    this.found += places.length;
  }
}
