import { PGlite } from '@electric-sql/pglite';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

const modules = path.resolve(import.meta.dirname, '../../node_modules');

/**
 * Lays an empty embedded database into the data folder of a cloud, which has one by then as if it had started once.
 * Making one takes several times as long as all else at the start: it is made once for each version of the library.
 */
export async function layDatabase(dataDir: string): Promise<void> {
  const { version } = z
    .object({ version: z.string() })
    .parse(JSON.parse(readFileSync(path.join(modules, '@electric-sql/pglite/package.json'), 'utf8')));
  const made = path.join(modules, '.cache', `empty-pglite-${version}`);
  if (!existsSync(made)) await make(made);
  cpSync(made, path.join(dataDir, 'database'), { recursive: true });
}

/** Whole or not at all: tests of several processes may begin at once. */
async function make(folder: string): Promise<void> {
  mkdirSync(path.dirname(folder), { recursive: true });
  const fresh = mkdtempSync(`${folder}-`);
  const database = await PGlite.create({ dataDir: fresh });
  await database.query('select 1');
  await database.close();
  try {
    renameSync(fresh, folder);
  } catch {
    rmSync(fresh, { recursive: true });
  }
}
