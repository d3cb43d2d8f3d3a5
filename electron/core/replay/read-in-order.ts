import { join } from 'node:path';
import type { LogEvent } from '#shared/model/event.ts';
import type { LogMapping } from '#shared/model/log-mapping.ts';
import { openEventLog, type EventLog } from './event-log.ts';
import { EventSorter, weightOf } from './event-sorter.ts';
import { KnownIds } from './known-ids.ts';
import type { LineFault } from './line-fault.ts';

/** What is done with the log, in this order; one whose events are in order is read and decided in one go. */
export type ReplayStep = 'deciding' | 'sorting' | 'deciding_sorted';

export type SkippedLine = { line: number; fault: LineFault };

/** Where a log lies, and how it is read unless it is as domain.md has it. */
export type LogSource = { log: string; mapping?: LogMapping | null };

/** A piece of what a log holds. */
export type Reading = {
  step: ReplayStep;
  /** How far the step has come, from 0 to 1. */
  fraction: number;
  /** In order of deciding, each id once. Those of `deciding_sorted` begin again with the first of the log. */
  events: LogEvent[];
  /** The lines, up to here, whose id an earlier one has. */
  repeated: number;
  /** Lines that are no event, in the order of the file, each given once. */
  skipped: SkippedLine[];
};

/**
 * Reads the events of a log in order of (`at`, place in the log), those that are no event and all but the first of
 * one id left out. They come as they are read as long as they are in order; once they are not, all of them are
 * sorted in a file in `folder`, and come again. A log that is out of order among its first events, which are kept
 * for that as far as they weigh `weightKept`, is read once. Throws `WrongColumnsError`, or what the system says.
 */
export async function* readInOrder(
  { log: path, mapping = null }: LogSource,
  folder: string,
  weightKept = 20_000,
): AsyncGenerator<Reading, void> {
  const log = await openEventLog(path, mapping);
  const sorter = new EventSorter(join(folder, 'sorting'));
  try {
    const reading = new LogReading(log, sorter);
    const place = yield* reading.untilDisorder(weightKept);
    if (place === null) return;
    if (place === 'late') yield* reading.again();
    yield* reading.sorted();
  } finally {
    await sorter.close();
    await log.close();
  }
}

class LogReading {
  private readonly log: EventLog;
  private readonly sorter: EventSorter;
  /** The last line of those that have been given as skipped. */
  private lastSkipped = 0;
  private repeated = 0;

  constructor(log: EventLog, sorter: EventSorter) {
    this.log = log;
    this.sorter = sorter;
  }

  /**
   * Gives the events as they stand, or says where that ended: `early`, with the whole log in the sorter, or
   * `late`, with nothing in it.
   */
  async *untilDisorder(weightKept: number): AsyncGenerator<Reading, 'early' | 'late' | null> {
    let first: LogEvent[] = [];
    let weight = 0;
    let latest = -Infinity;
    let isInOrder = true;
    for await (const reading of this.distinct('deciding')) {
      const { events } = reading;
      if (isInOrder && isAscending(events, latest)) {
        yield reading;
        latest = events.at(-1)?.at ?? latest;
        for (const event of events) weight += weightOf(event);
        first = weight > weightKept ? [] : first.concat(events);
        continue;
      }
      if (isInOrder && weight > weightKept) {
        yield { ...reading, step: 'sorting', events: [] };
        return 'late';
      }
      if (isInOrder) await this.sorter.add(first);
      isInOrder = false;
      yield* this.keep(reading);
    }
    return isInOrder ? null : 'early';
  }

  /** Reads the log from its beginning into the sorter. */
  async *again(): AsyncGenerator<Reading, void> {
    for await (const reading of this.distinct('sorting')) yield* this.keep(reading);
  }

  async *sorted(): AsyncGenerator<Reading, void> {
    const { repeated, sorter } = this;
    let given = 0;
    for await (const events of sorter.sorted()) {
      given += events.length;
      yield { step: 'deciding_sorted', fraction: given / sorter.count, events, repeated, skipped: [] };
    }
  }

  private async *keep(reading: Reading): AsyncGenerator<Reading, void> {
    await this.sorter.add(reading.events);
    yield { ...reading, step: 'sorting', events: [] };
  }

  /** The events of the log as they stand, of those with one id the first. */
  private async *distinct(step: ReplayStep): AsyncGenerator<Reading, void> {
    const ids = new KnownIds();
    this.repeated = 0;
    let skipped: SkippedLine[] = [];
    const skip = (line: number, fault: LineFault): void => {
      if (line <= this.lastSkipped) return;
      this.lastSkipped = line;
      skipped.push({ line, fault });
    };
    for await (const all of this.log.read(skip)) {
      const events = all.filter(({ id }) => ids.add(id));
      this.repeated += all.length - events.length;
      yield { step, fraction: this.log.fractionRead(), events, repeated: this.repeated, skipped };
      skipped = [];
    }
  }
}

function isAscending(events: readonly LogEvent[], from: number): boolean {
  let latest = from;
  for (const { at } of events) {
    if (at < latest) return false;
    latest = at;
  }
  return true;
}
