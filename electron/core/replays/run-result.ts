import { rm } from 'node:fs/promises';
import type { DecisionFilter } from '#shared/contract/replay-decisions.ts';
import type { ReplayFigures } from '#shared/contract/replay-figures.ts';
import type { StoredRow } from '../replay.ts';
import { DecisionRows } from './decision-rows.ts';
import { RowMatches } from './row-matches.ts';

/** A list and its filter being changed, a file being exported: more are not looked into at a time. */
const filtersKept = 3;

/** A decision as it is stored, and its place among all of the run. */
export type PlacedRow = { place: number; row: StoredRow };

/** What a run has decided: figures, and rows in a folder of its own. */
export class RunResult {
  readonly figures: ReplayFigures;
  private readonly folder: string;
  private readonly rows: DecisionRows;
  private readonly phones: readonly string[];
  /** The filter that nobody has asked for longest comes first. */
  private readonly kept = new Map<string, RowMatches>();
  private isRemoved = false;

  private constructor(folder: string, rows: DecisionRows, figures: ReplayFigures, phones: readonly string[]) {
    this.folder = folder;
    this.rows = rows;
    this.figures = figures;
    this.phones = phones;
  }

  /** `phones` are those of the workspace that was replayed, in its order. */
  static async open(folder: string, figures: ReplayFigures, phones: readonly string[]): Promise<RunResult> {
    return new RunResult(folder, await DecisionRows.open(folder), figures, phones);
  }

  get count(): number {
    return this.rows.count;
  }

  /** Those that a filter lets through, from the `offset`th of them on; a search is waited for as long as is said. */
  async page(filter: DecisionFilter, offset: number, limit: number, milliseconds: number) {
    if (Object.keys(filter).length === 0) {
      const { count } = this.rows;
      const length = Math.max(0, Math.min(limit, count - offset));
      const places = Array.from({ length }, (_, index) => offset + index);
      return { rows: await this.read(places), total: count, isComplete: true };
    }
    const matches = this.matchesOf(filter);
    await matches.wait(milliseconds);
    const { count, isComplete } = matches;
    return { rows: await this.read(matches.slice(offset, limit)), total: count, isComplete };
  }

  /** The last decision before a place that a filter lets through, or null. */
  async lastBefore(place: number, filter: DecisionFilter): Promise<PlacedRow | null> {
    const matches = this.matchesOf(filter);
    await matches.search;
    // Other filters may have taken its place meanwhile: what it has found up to then is not all.
    if (!matches.isComplete && !this.isRemoved) return this.lastBefore(place, filter);
    const last = matches.slice(0, matches.count).findLast((other) => other < place);
    return last === undefined ? null : ((await this.read([last]))[0] ?? null);
  }

  async read(places: readonly number[]): Promise<PlacedRow[]> {
    const rows = await this.rows.read(places);
    return rows.map((row, index) => ({ place: places[index] ?? 0, row }));
  }

  /** Ends what is being looked for, and removes the files. What another program holds on to goes at the next start. */
  async remove(): Promise<void> {
    this.isRemoved = true;
    for (const matches of this.kept.values()) matches.stop();
    await rm(this.folder, { recursive: true, force: true, maxRetries: 3 }).catch(() => {});
  }

  private matchesOf(filter: DecisionFilter): RowMatches {
    const key = JSON.stringify(Object.entries(filter).toSorted(([a], [b]) => a.localeCompare(b)));
    const matches = this.kept.get(key) ?? new RowMatches(this.rows, filter, this.phones);
    this.kept.delete(key);
    this.kept.set(key, matches);
    for (const [oldest, others] of this.kept) {
      if (this.kept.size <= filtersKept) break;
      others.stop();
      this.kept.delete(oldest);
    }
    return matches;
  }
}
