import path from 'node:path';
import { createReplay } from '#engine/replay.ts';
import { type CompiledWorkspace, compileWorkspace } from '#engine/workspace.ts';
import type { DecisionLine } from '#shared/model/decision.ts';
import type { FileFault } from '#shared/contract/errors.ts';
import type { WorkspaceFile } from '#shared/model/workspace-file.ts';
import { readWorkspaceFile } from '../workspace-file/read-file.ts';
import { DecisionFile } from './decision-file.ts';
import type { DecisionFormat } from './decision-text.ts';
import type { Reading, ReplayStep, SkippedLine } from './read-in-order.ts';
import { readInThread } from './read-in-thread.ts';
import { emptySummary, type ReplaySummary } from './summary.ts';

export type ReplayJob = {
  /** A workspace file, or the text of one. */
  workspace: WorkspaceFile | string;
  /** The event log. */
  events: string;
  /** A folder of this job's own. The decisions are written there, and what does not fit in memory. */
  folder: string;
  format: DecisionFormat;
};

/** The name that the decisions have in the job's folder. */
export const decisionsName = 'decisions';

export type { ReplayStep, SkippedLine } from './read-in-order.ts';

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
  // The log is read by one core while the workspace is, and then while another decides.
  const log = readInThread(job);
  try {
    report.progress('deciding', 0);
    const workspace = compileWorkspace(workspaceOf(job));
    return await decideReadings(log.readings(), workspace, job, report);
  } finally {
    await log.stop();
  }
}

function workspaceOf({ workspace }: ReplayJob): WorkspaceFile {
  if (typeof workspace !== 'string') return workspace;
  const read = readWorkspaceFile(workspace);
  if ('faults' in read) throw new WorkspaceRefusedError(read.faults);
  return read.file;
}

/** Writes the decisions on what is read of a log. */
export async function decideReadings(
  readings: AsyncIterable<Reading>,
  workspace: CompiledWorkspace,
  { folder, format }: Pick<ReplayJob, 'folder' | 'format'>,
  report: ReplayReport,
): Promise<ReplaySummary> {
  const decisions = new DecisionFile(path.join(folder, decisionsName), format);
  const summary = emptySummary();
  const take = (decision: DecisionLine): void => {
    count(decision, summary);
    decisions.add(decision);
  };
  let replay = createReplay(workspace, take);
  let lastStep: ReplayStep = 'deciding';
  for await (const { events, fraction, repeated, skipped, step } of readings) {
    if (step === 'deciding_sorted' && lastStep !== step) {
      Object.assign(summary, { ...emptySummary(), skipped: summary.skipped });
      decisions.clear();
      replay = createReplay(workspace, take);
    }
    lastStep = step;
    summary.events += events.length;
    summary.repeated = repeated;
    summary.skipped += skipped.length;
    if (skipped.length > 0) await report.skipped(skipped);
    for (const event of events) replay.take(event);
    report.progress(step, fraction);
  }
  replay.finish();
  decisions.finish();
  return summary;
}

function count(decision: DecisionLine, summary: ReplaySummary): void {
  if (decision.outcome === 'send') {
    summary.sent += 1;
    summary.parts += decision.segments;
  } else {
    summary.heldBack[decision.reason] = (summary.heldBack[decision.reason] ?? 0) + 1;
  }
}
