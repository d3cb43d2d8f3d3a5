import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { say } from './say.mjs';
import { root, runScript } from './tools.ts';

const sources = [
  'electron/{core,main,preload}/**',
  'shared/**',
  'renderer/**',
  'locales/**',
  'resources/**',
  'vite.config.ts',
  'package.json',
  'package-lock.json',
];
const stamp = join(root, 'dist', '.built-from');

/** Builds the application where its sources are not those it was last built from; resolves with true when it is built. */
export async function buildIfStale(): Promise<boolean> {
  const now = fingerprint();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === now) return true;
  say({ en: 'Building…', fr: 'Construction…' });
  if ((await runScript('build', ['--logLevel', 'error'])) !== 0) return false;
  mkdirSync(join(root, 'dist'), { recursive: true });
  writeFileSync(stamp, now);
  return true;
}

/** Changes when a source is added, removed, renamed or written. */
function fingerprint(): string {
  const hash = createHash('sha256');
  for (const path of globSync(sources, { cwd: root }).toSorted()) {
    const { size, mtimeMs } = statSync(join(root, path));
    hash.update(`${path} ${size} ${mtimeMs}\n`);
  }
  return hash.digest('hex');
}
