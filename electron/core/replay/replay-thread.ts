// The thread that a replay runs in: the job comes as workerData, what is told goes out as messages.
import { once } from 'node:events';
import { parentPort, workerData } from 'node:worker_threads';
import { WrongColumnsError } from './csv-layout.ts';
import { type ReplayJob, replayLog, WorkspaceRefusedError } from './replay-log.ts';
import type { ReplayMessage, ReplayOutcome } from './replay-messages.ts';

const port = parentPort;
if (!port) throw new Error('This file is a thread of its own');

const millisecondsBetweenProgress = 100;
let latestProgress = -Infinity;
// Whoever started this thread has made the job.
const job = workerData as ReplayJob;

const outcome = await replayLog(job, {
  progress(step, fraction) {
    const now = performance.now();
    if (fraction < 1 && now - latestProgress < millisecondsBetweenProgress) return;
    latestProgress = now;
    tell({ kind: 'progress', step, fraction });
  },
  async skipped(lines) {
    const taken = once(port, 'message');
    tell({ kind: 'skipped', lines });
    await taken;
  },
}).then((result): ReplayOutcome => ({ kind: 'done', ...result }), failure);

tell(outcome);
port.close();

function tell(message: ReplayMessage): void {
  port?.postMessage(message);
}

function failure(error: unknown): ReplayOutcome {
  if (error instanceof WorkspaceRefusedError) return { kind: 'workspace_refused', faults: error.faults };
  if (error instanceof WrongColumnsError) {
    return { kind: 'wrong_columns', missing: [...error.missing], repeated: [...error.repeated] };
  }
  if (!(error instanceof Error) || !('errno' in error) || typeof error.errno !== 'number') throw error;
  const { syscall, path } = { syscall: null, path: null, ...error };
  const ofLog = path === job.events || syscall === 'read';
  return { kind: ofLog ? 'cannot_read' : 'cannot_write', errno: error.errno };
}
