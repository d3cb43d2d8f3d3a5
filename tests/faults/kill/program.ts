import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';

/** A process of its own, made to be killed. */
export type Program = {
  /** Kills it, and resolves once all that it has said has been heard. */
  kill(): Promise<void>;
  /** Rejects when it ends by itself. */
  failed: Promise<never>;
};

/** @param onLine told each line it says */
export function startProgram(
  script: string,
  args: readonly string[],
  onLine: (line: string) => void,
): Program {
  let isKilled = false;
  // It ends when its stdin does, so that none is left when whoever started it is gone.
  const child = spawn(process.execPath, [path.join(import.meta.dirname, script), ...args], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { ...process.env, NODE_COMPILE_CACHE: path.join(tmpdir(), 'relais-compile-cache') },
  });
  createInterface({ input: child.stdout }).on('line', onLine);
  const closed = once(child, 'close');
  const failed = closed.then(([code, signal]) => {
    if (isKilled) return new Promise<never>(() => {});
    throw new Error(`${script} has ended by itself: ${code ?? signal}`);
  });
  failed.catch(() => {});
  return {
    kill: async () => {
      isKilled = true;
      child.kill('SIGKILL');
      await closed;
    },
    failed,
  };
}
