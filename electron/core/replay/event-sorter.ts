import { type FileHandle, open } from 'node:fs/promises';
import { deserialize, serialize } from 'node:v8';
import type { LogEvent } from '#shared/model/event.ts';
import { columnsOf, type EventColumns, eventsOf } from './event-columns.ts';

const pageWeight = 500;
const runWeight = 50_000;

/** What an event counts for in memory: 1 as a rule, and one more for each 1,024 UTF-16 units of its text. */
export function weightOf({ text }: LogEvent): number {
  return 1 + Math.floor(text.length / 1024);
}

/** A part of a run: where in the file it lies, in bytes. */
type Page = { offset: number; length: number };

/** A run being read: its events that are in memory, and the pages after them. */
type Cursor = { events: LogEvent[]; next: number; pages: Page[]; place: number };

/**
 * Puts events in order of `at`, equal ones as they were added, with one run of them in memory: sorted runs go
 * to `file`, which is merged from and removed by whoever named it.
 */
export class EventSorter {
  private readonly path: string;
  private readonly weightPerRun: number;
  private readonly runs: Page[][] = [];
  private file: FileHandle | null = null;
  private size = 0;
  private events: LogEvent[] = [];
  private weight = 0;
  private added = 0;

  /** `weightPerRun` is that of the events in memory (see `weightOf`). */
  constructor(path: string, weightPerRun = runWeight) {
    this.path = path;
    this.weightPerRun = weightPerRun;
  }

  /** How many events have been added. */
  get count(): number {
    return this.added;
  }

  async add(events: readonly LogEvent[]): Promise<void> {
    this.added += events.length;
    for (const event of events) {
      this.events.push(event);
      this.weight += weightOf(event);
    }
    if (this.weight >= this.weightPerRun) await this.writeRun();
  }

  /** All events in order, a batch at a time. To be asked for once. */
  async *sorted(): AsyncGenerator<LogEvent[], void> {
    await this.writeRun();
    const cursors = this.runs.map((pages, place): Cursor => ({ events: [], next: 0, pages, place }));
    const heap: Cursor[] = [];
    for (const cursor of cursors) {
      if (await this.turnPage(cursor)) heap.push(cursor);
    }
    // Runs are written in order, so that equal heads already stand as they must.
    heap.sort(inOrder);

    let batch: LogEvent[] = [];
    let batchWeight = 0;
    for (let first = heap[0]; first; first = heap[0]) {
      const event = first.events[first.next];
      if (event) {
        batch.push(event);
        batchWeight += weightOf(event);
      }
      first.next += 1;
      if (first.next === first.events.length && !(await this.turnPage(first))) {
        const last = heap.pop();
        if (last && last !== first) heap[0] = last;
      }
      sink(heap);
      if (batchWeight >= pageWeight) {
        yield batch;
        batch = [];
        batchWeight = 0;
      }
    }
    yield batch;
  }

  async close(): Promise<void> {
    await this.file?.close();
  }

  private async writeRun(): Promise<void> {
    const events = this.events.toSorted((a, b) => a.at - b.at);
    this.events = [];
    this.weight = 0;
    this.file ??= await open(this.path, 'wx+');
    const pages: Page[] = [];
    for (const page of inPages(events)) {
      const bytes = serialize(columnsOf(page));
      // All of it, behind what was written before: a single `write` may stop short.
      await this.file.writeFile(bytes);
      pages.push({ offset: this.size, length: bytes.length });
      this.size += bytes.length;
    }
    this.runs.push(pages);
  }

  /** Brings the next events of a run into memory; gives false at its end. */
  private async turnPage(cursor: Cursor): Promise<boolean> {
    const page = cursor.pages.shift();
    if (!page || !this.file) return false;
    const bytes = Buffer.allocUnsafe(page.length);
    await this.file.read(bytes, 0, page.length, page.offset);
    // What this class has written itself.
    cursor.events = eventsOf(deserialize(bytes) as EventColumns);
    cursor.next = 0;
    return true;
  }
}

function* inPages(events: readonly LogEvent[]): Generator<LogEvent[], void> {
  let page: LogEvent[] = [];
  let weight = 0;
  for (const event of events) {
    page.push(event);
    weight += weightOf(event);
    if (weight < pageWeight) continue;
    yield page;
    page = [];
    weight = 0;
  }
  if (page.length > 0) yield page;
}

function inOrder(a: Cursor, b: Cursor): number {
  return headOf(a) - headOf(b) || a.place - b.place;
}

function headOf({ events, next }: Cursor): number {
  return events[next]?.at ?? Infinity;
}

/** Moves the first cursor of a heap, whose head has changed, to where it belongs. */
function sink(heap: Cursor[]): void {
  for (let at = 0; ;) {
    const here = heap[at];
    const left = heap[2 * at + 1];
    if (!here || !left) return;
    const right = heap[2 * at + 2];
    const child = right && inOrder(right, left) < 0 ? 2 * at + 2 : 2 * at + 1;
    const smaller = heap[child];
    if (!smaller || inOrder(here, smaller) <= 0) return;
    heap[at] = smaller;
    heap[child] = here;
    at = child;
  }
}
