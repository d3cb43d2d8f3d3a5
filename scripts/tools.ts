import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { run } from './child.mjs';

/** The folder of the repository. */
export const root = fileURLToPath(new URL('..', import.meta.url));

/** Runs a script of package.json in this terminal, without npm in between; resolves with its exit code. */
export function runScript(name: string, args: readonly string[] = [], env: NodeJS.ProcessEnv = {}) {
  const options = { cwd: root, env: { ...process.env, ...env } };
  return run(process.execPath, ['--run', name, '--', ...args], options);
}

/** Runs a file of this repository or of its packages on this Node; resolves with its exit code. */
export function runFile(file: string, args: readonly string[] = []) {
  return run(process.execPath, [join(root, file), ...args], { cwd: root });
}
