import { type FileHandle, open } from 'node:fs/promises';
import type { LogEvent } from '#shared/model/event.ts';

const eventsPerPage = 500;

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
  private readonly eventsPerRun: number;
  private readonly runs: Page[][] = [];
  private file: FileHandle | null = null;
  private size = 0;
  private events: LogEvent[] = [];

  constructor(path: string, eventsPerRun = 100_000) {
    this.path = path;
    this.eventsPerRun = eventsPerRun;
  }

  async add(events: readonly LogEvent[]): Promise<void> {
    for (const event of events) this.events.push(event);
    if (this.events.length >= this.eventsPerRun) await this.writeRun();
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
    for (let first = heap[0]; first; first = heap[0]) {
      const event = first.events[first.next];
      if (event) batch.push(event);
      first.next += 1;
      if (first.next === first.events.length && !(await this.turnPage(first))) {
        const last = heap.pop();
        if (last && last !== first) heap[0] = last;
      }
      sink(heap);
      if (batch.length === eventsPerPage) {
        yield batch;
        batch = [];
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
    this.file ??= await open(this.path, 'wx+');
    const pages: Page[] = [];
    for (let start = 0; start < events.length; start += eventsPerPage) {
      const bytes = Buffer.from(JSON.stringify(events.slice(start, start + eventsPerPage)));
      await this.file.write(bytes, 0, bytes.length, this.size);
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
    cursor.events = JSON.parse(bytes.toString('utf8')) as LogEvent[];
    cursor.next = 0;
    return true;
  }
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
