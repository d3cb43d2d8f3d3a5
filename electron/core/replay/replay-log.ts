import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { createReplay, type Replay } from '#engine/replay.ts';
import { type CompiledWorkspace, compileWorkspace } from '#engine/workspace.ts';
import type { DecisionLine } from '#shared/model/decision.ts';
import type { LogEvent } from '#shared/model/event.ts';
import type { FileFault } from '#shared/contract/errors.ts';
import { readWorkspaceFile } from '../workspace-file/read-file.ts';
import { DecisionFile } from './decision-file.ts';
import type { DecisionFormat } from './decision-text.ts';
import { type EventLog, openEventLog } from './event-log.ts';
import { EventSorter } from './event-sorter.ts';
import { KnownIds } from './known-ids.ts';
import type { LineFault } from './line-fault.ts';
import { emptySummary, type ReplaySummary } from './summary.ts';

export type ReplayJob = {
  /** The text of a workspace file. */
  workspace: string;
  /** The event log. */
  events: string;
  /** A folder of this job's own. The decisions are written there, and what does not fit in memory. */
  folder: string;
  format: DecisionFormat;
};

/** The name that the decisions have in the job's folder. */
export const decisionsName = 'decisions';

export type SkippedLine = { line: number; fault: LineFault };

/** What is done with the log, in this order; one whose events are in order is read and decided in one go. */
export type ReplayStep = 'deciding' | 'sorting' | 'deciding_sorted';

export type ReplayReport = {
  /** How far a step is, from 0 to 1. Called many times a second. */
  progress(step: ReplayStep, fraction: number): void;
  /** Lines that are no event, in the order of the file, each once. The replay goes on when they are taken. */
  skipped(lines: SkippedLine[]): Promise<void>;
};

/** The workspace file is refused. */
export class WorkspaceRefusedError extends Error {
  override name = 'WorkspaceRefusedError';
  readonly faults: FileFault[];

  constructor(faults: FileFault[]) {
    super('The workspace file is refused');
    this.faults = faults;
  }
}

/**
 * Decides every event of a log (domain.md, the event log), in memory that does not grow with it, but for some
 * bytes an event that tell ids apart. Throws `WorkspaceRefusedError`, `WrongColumnsError`, or what the system says.
 */
export async function replayLog(job: ReplayJob, report: ReplayReport): Promise<ReplaySummary> {
  const read = readWorkspaceFile(job.workspace);
  if ('faults' in read) throw new WorkspaceRefusedError(read.faults);
  const workspace = compileWorkspace(read.file);
  const log = await openEventLog(job.events);
  try {
    const decisions = new DecisionFile(path.join(job.folder, decisionsName), job.format);
    const run = new Run(log, workspace, job.folder, report, decisions);
    const summary = (await run.asItStands()) ?? (await run.sorted());
    decisions.finish();
    return summary;
  } finally {
    await log.close();
  }
}

class Run {
  private readonly log: EventLog;
  private readonly workspace: CompiledWorkspace;
  private readonly folder: string;
  private readonly report: ReplayReport;
  private readonly decisions: DecisionFile;
  private summary = emptySummary();
  private lastReported = 0;

  constructor(
    log: EventLog,
    workspace: CompiledWorkspace,
    folder: string,
    report: ReplayReport,
    decisions: DecisionFile,
  ) {
    this.log = log;
    this.workspace = workspace;
    this.folder = folder;
    this.report = report;
    this.decisions = decisions;
  }

  /** Decides the events as they come; gives null, with nothing decided, when one is out of order. */
  async asItStands(): Promise<ReplaySummary | null> {
    const replay = this.begin();
    let latest = -Infinity;
    for await (const events of this.distinctEvents('deciding')) {
      for (const event of events) {
        if (event.at < latest) return null;
        latest = event.at;
        replay.take(event);
      }
    }
    replay.finish();
    return this.summary;
  }

  async sorted(): Promise<ReplaySummary> {
    const replay = this.begin();
    const sorter = new EventSorter(path.join(this.folder, 'sorting'));
    try {
      for await (const events of this.distinctEvents('sorting')) await sorter.add(events);
      let taken = 0;
      for await (const events of sorter.sorted()) {
        for (const event of events) replay.take(event);
        taken += events.length;
        this.report.progress('deciding_sorted', taken / Math.max(1, this.summary.events));
        await setImmediate();
      }
    } finally {
      await sorter.close();
    }
    replay.finish();
    return this.summary;
  }

  private begin(): Replay {
    this.summary = emptySummary();
    this.decisions.clear();
    return createReplay(this.workspace, (decision) => this.take(decision));
  }

  private take(decision: DecisionLine): void {
    const { summary } = this;
    if (decision.outcome === 'send') {
      summary.sent += 1;
      summary.parts += decision.segments;
    } else {
      summary.heldBack[decision.reason] = (summary.heldBack[decision.reason] ?? 0) + 1;
    }
    this.decisions.add(decision);
  }

  /** Of the lines with one id, the first readable one. */
  private async *distinctEvents(step: ReplayStep): AsyncGenerator<LogEvent[], void> {
    const { summary } = this;
    const ids = new KnownIds();
    let skipped: SkippedLine[] = [];
    const skip = (line: number, fault: LineFault): void => {
      summary.skipped += 1;
      if (line > this.lastReported) skipped.push({ line, fault });
    };
    for await (const events of this.log.read(skip)) {
      this.lastReported = Math.max(this.lastReported, skipped.at(-1)?.line ?? 0);
      if (skipped.length > 0) await this.report.skipped(skipped);
      skipped = [];
      const distinct = events.filter(({ id }) => ids.add(id));
      summary.events += distinct.length;
      summary.repeated += events.length - distinct.length;
      yield distinct;
      this.report.progress(step, this.log.fractionRead());
    }
  }
}
