import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { decisionsName, type ReplayJob, type ReplayStep, type SkippedLine } from './replay/replay-log.ts';
import type { ReplayMessage, ReplayOutcome } from './replay/replay-messages.ts';
import { threadLimits } from './replay/thread-limits.ts';

export { decisionFormats } from './replay/decision-text.ts';
export type { LineFault } from './replay/line-fault.ts';
export { lookAtLog, signatureOf } from './replay/look.ts';
export { rowIndexName, rowsName } from './replay/row-output.ts';
export {
  changeCode,
  contactHashOf,
  instantIn,
  isLetThrough,
  kindCode,
  numberPlaceOf,
  positionIn,
  recordBytes,
  type RecordFilter,
  verdictCode,
} from './replay/row-index.ts';
export { rowOfText, type StoredRow } from './replay/row-text.ts';
export type { ReplayJob, ReplayStep, SkippedLine } from './replay/replay-log.ts';
export type { ReplayOutcome } from './replay/replay-messages.ts';
export type { ReplaySummary } from './replay/summary.ts';

/** Lies beside this file in the same language: in TypeScript where it is run from source, bundled as it is. */
const threadFile = new URL(`./replay/replay-thread${path.extname(import.meta.url)}`, import.meta.url);

export type ReplayListener = {
  /** How far a step is, from 0 to 1, some ten times a second. */
  progress: (step: ReplayStep, fraction: number) => void;
  /** Lines that are no event, in the order of the file. */
  skipped: (lines: SkippedLine[]) => void;
};

/**
 * Says what a workspace would have answered to the events of a log (domain.md, the event log), in a thread of
 * its own. The decisions lie at `decisionsOf(job)` when it is done. Rejects with the signal's reason when it
 * aborts; nothing is written in the job's folder from then on.
 */
export async function replay(
  job: ReplayJob,
  listener: ReplayListener,
  signal?: AbortSignal,
): Promise<ReplayOutcome> {
  signal?.throwIfAborted();
  const thread = new Worker(threadFile, {
    workerData: job,
    resourceLimits: threadLimits,
  });
  const { promise, resolve, reject } = Promise.withResolvers<ReplayOutcome>();
  const cancel = (): void => {
    reject(signal?.reason);
    void thread.terminate();
  };
  signal?.addEventListener('abort', cancel);
  thread.on('error', reject);
  thread.on('exit', (code) => reject(new Error(`The replay ended with ${code} and no outcome`)));
  thread.on('message', (message: ReplayMessage) => {
    if (signal?.aborted) return;
    if (message.kind === 'progress') listener.progress(message.step, message.fraction);
    else if (message.kind === 'skipped') {
      listener.skipped(message.lines);
      thread.postMessage('taken');
    } else resolve(message);
  });
  try {
    return await promise;
  } finally {
    signal?.removeEventListener('abort', cancel);
    await thread.terminate();
  }
}

/** Where a job's decisions are written. */
export function decisionsOf(job: Pick<ReplayJob, 'folder'>): string {
  return path.join(job.folder, decisionsName);
}
