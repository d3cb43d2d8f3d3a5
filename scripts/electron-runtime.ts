import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { spawnSync } from 'node:child_process';
import { root } from './tools.ts';

const folder = join(root, 'node_modules', 'electron');
const minutes = 60_000;

/** The path of Electron's program, or null while its runtime, which npm does not bring, is not on this disk. */
export function findElectron(): string | null {
  const pathFile = join(folder, 'path.txt');
  if (!existsSync(pathFile)) return null;
  const program = join(folder, 'dist', readFileSync(pathFile, 'utf8'));
  return existsSync(program) ? program : null;
}

/** Fetches Electron's runtime where its download host can be reached, and returns its program's path, else null. */
export function fetchElectron(): string | null {
  // Refused or unreachable, it answers within seconds; the limit is for a line too slow to wait for.
  spawnSync(process.execPath, [join(folder, 'install.js')], { stdio: 'ignore', timeout: 10 * minutes });
  return findElectron();
}
