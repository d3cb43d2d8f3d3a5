import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { replay, type ReplayStep } from '../../electron/core/replay.ts';

/** The longest a replay has let one wait, in milliseconds. */
export type Waits = {
  /** For the first progress report, from one to the next, or from the last one to the end. */
  progress: number;
  /** From being told to stop until its thread is gone: at once, and in each of its steps. */
  stopping: number;
};

/** Replays a log in this process, whole, and as often again as it can be stopped at another place. */
export async function measureWaits(workspaceFile: string, events: string): Promise<Waits> {
  const workspace = readFileSync(workspaceFile, 'utf8');
  const run = async (onProgress: (step: ReplayStep) => void, signal?: AbortSignal): Promise<void> => {
    const folder = mkdtempSync(path.join(path.dirname(events), 'job-'));
    const listener = { progress: onProgress, skipped: () => {} };
    await replay({ workspace, events, folder, format: 'ndjson' }, listener, signal).catch(
      (error: unknown) => {
        if (!signal?.aborted) throw error;
      },
    );
    rmSync(folder, { recursive: true });
  };

  const steps = new Set<ReplayStep>();
  let progress = 0;
  let latest = performance.now();
  const report = (): void => {
    const now = performance.now();
    progress = Math.max(progress, now - latest);
    latest = now;
  };
  await run((step) => {
    steps.add(step);
    report();
  });
  report();

  let stopping = 0;
  for (const place of ['start', ...steps]) {
    const abort = new AbortController();
    let told = 0;
    const stop = (): void => {
      told ||= performance.now();
      abort.abort();
    };
    const running = run((step) => step === place && stop(), abort.signal);
    if (place === 'start') stop();
    await running;
    stopping = Math.max(stopping, performance.now() - told);
  }
  return { progress, stopping };
}
