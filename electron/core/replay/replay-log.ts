import path from 'node:path';
import { compileWorkspace } from '#engine/workspace.ts';
import type { FileFault } from '#shared/contract/errors.ts';
import type { LogMapping } from '#shared/model/log-mapping.ts';
import type { WorkspaceFile } from '#shared/model/workspace-file.ts';
import { readWorkspaceFile } from '../workspace-file/read-file.ts';
import { type DecisionOutput, lineOutput } from './decision-output.ts';
import type { DecisionFormat } from './decision-text.ts';
import type { Reading, ReplayStep, SkippedLine } from './read-in-order.ts';
import { readInThread } from './read-in-thread.ts';
import { rowOutput } from './row-output.ts';
import type { ReplayFigures, ReplaySummary } from './summary.ts';

export type ReplayJob = {
  /** A workspace file, or the text of one. */
  workspace: WorkspaceFile | string;
  /** The event log. */
  events: string;
  /** A folder of this job's own. The decisions are written there, and what does not fit in memory. */
  folder: string;
  /** `rows` are the decisions with their events, to be read by `DecisionRows`, and bring figures with them. */
  format: DecisionFormat | 'rows';
  /** How the log is read unless it is as domain.md has it. */
  mapping?: LogMapping | null;
  /** For `rows`: the same workspace with other settings, by which the log is decided as well. */
  compareWith?: WorkspaceFile | null;
};

/** What a job has come to; figures are those of `rows`. */
export type ReplayResult = { summary: ReplaySummary; figures?: ReplayFigures };

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
export async function replayLog(job: ReplayJob, report: ReplayReport): Promise<ReplayResult> {
  const { compareWith = null, folder, format } = job;
  // The log is read by one core while the workspace is, and then while another decides.
  const log = readInThread(job);
  try {
    report.progress('deciding', 0);
    const file = workspaceOf(job);
    const workspace = compileWorkspace(file);
    if (format !== 'rows') {
      const output = lineOutput(workspace, path.join(folder, decisionsName), format);
      return { summary: await decideReadings(log.readings(), output, report) };
    }
    const output = rowOutput(file, workspace, compareWith, folder);
    const skippedFor: Record<string, number> = {};
    const summary = await decideReadings(log.readings(), output, {
      ...report,
      skipped: (lines) => {
        for (const { fault } of lines) skippedFor[fault.code] = (skippedFor[fault.code] ?? 0) + 1;
        return report.skipped(lines);
      },
    });
    return { summary, figures: output.figures(summary, skippedFor) };
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

/** Decides what is read of a log. */
export async function decideReadings(
  readings: AsyncIterable<Reading>,
  output: DecisionOutput,
  report: ReplayReport,
): Promise<ReplaySummary> {
  const lines = { events: 0, skipped: 0, repeated: 0 };
  let replay = output.begin();
  let lastStep: ReplayStep = 'deciding';
  for await (const { events, fraction, repeated, skipped, step } of readings) {
    if (step === 'deciding_sorted' && lastStep !== step) {
      lines.events = 0;
      replay = output.begin();
    }
    lastStep = step;
    lines.events += events.length;
    lines.repeated = repeated;
    lines.skipped += skipped.length;
    if (skipped.length > 0) await report.skipped(skipped);
    for (const event of events) replay.take(event);
    report.progress(step, fraction);
  }
  replay.finish();
  output.finish();
  return { ...lines, ...output.counts() };
}
