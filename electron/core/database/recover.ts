import {
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import BetterSqlite3, { type Database } from 'better-sqlite3';
import { z } from 'zod';
import { makeFolder } from '../make-folder.ts';
import { databaseVersion, migrate } from './migrate.ts';
import { latestVersion, migrations } from './migrations/migrations.ts';
import { applicationId } from './pragmas.ts';
import { salvage } from './salvage.ts';
import { jsonOf } from './statements.ts';

/**
 * Puts a new database with all that can be read of a damaged one in its place (storage.md, quarantine). The damaged
 * file stays in a folder of its own. Whoever is killed in the middle of it begins again, or goes on. Nobody else may
 * have the file open, or recover it, meanwhile.
 */
export function recover(file: string): void {
  const at = new Date();
  const quarantine = path.join(path.dirname(file), 'quarantine');
  const folder = path.join(quarantine, at.toISOString().replaceAll(':', '-'));
  const aside = path.join(folder, path.basename(file));
  makeFolder(folder);
  for (const earlier of readdirSync(quarantine)) rmSync(readingIn(path.join(quarantine, earlier)), always);
  try {
    copyWithLog(file, aside);
    flushFolder(folder);
    writeFileSync(`${file}.recovering`, rebuilt(aside, at), { mode: 0o600, flush: true });
  } catch (error) {
    // Each start would leave another copy.
    rmSync(folder, always);
    throw error;
  }
  renameSync(`${file}.recovering`, recoveredOf(file));
  flushFolder(path.dirname(file));
  finishRecovery(file);
}

const always = { recursive: true, force: true } as const;

/** Whether a recovery was cut short at its last step. */
export function isHalfRecovered(file: string): boolean {
  return existsSync(recoveredOf(file));
}

/** Puts what has been recovered in the place of the damaged file, unless that has been done. */
export function finishRecovery(file: string): void {
  if (!isHalfRecovered(file)) return;
  // SQLite would replay a log that is left over into the new file.
  for (const suffix of ['-wal', '-shm', '-journal']) rmSync(`${file}${suffix}`, { force: true });
  renameSync(recoveredOf(file), file);
}

function recoveredOf(file: string): string {
  return `${file}.recovered`;
}

function copyWithLog(from: string, to: string): void {
  for (const suffix of ['', '-wal', '-journal']) {
    if (!existsSync(`${from}${suffix}`)) continue;
    copyFileSync(`${from}${suffix}`, `${to}${suffix}`);
    const copy = openSync(`${to}${suffix}`, 'r+');
    fsyncSync(copy);
    closeSync(copy);
  }
}

/** What a folder lists outlasts a power cut from here on. Windows does so by itself, and opens no folder. */
function flushFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const opened = openSync(folder, 'r');
  fsyncSync(opened);
  closeSync(opened);
}

function readingIn(folder: string): string {
  return path.join(folder, 'reading');
}

/** The bytes of the new database. */
function rebuilt(aside: string, at: Date): Buffer {
  // Reading a file takes its log in: what was put aside stays as it was.
  const folder = readingIn(path.dirname(aside));
  const copy = path.join(folder, path.basename(aside));
  mkdirSync(folder, { mode: 0o700 });
  copyWithLog(aside, copy);
  const damaged = new BetterSqlite3(copy);
  const fresh = new BetterSqlite3(':memory:');
  try {
    fresh.pragma(`application_id = ${applicationId}`);
    const version = versionOf(damaged);
    migrate(
      fresh,
      migrations.filter((migration) => migration.version <= version),
    );
    const lost = salvage(damaged, fresh);
    migrate(fresh, migrations);
    note(fresh, { at: at.getTime(), folder: path.dirname(aside), lost: [...lost] });
    return fresh.serialize();
  } finally {
    fresh.close();
    damaged.close();
    rmSync(folder, always);
  }
}

function versionOf(damaged: Database): number {
  try {
    return databaseVersion(damaged);
  } catch {
    return latestVersion;
  }
}

/** What was lost before, and nobody has read of yet, is told with it. */
function note(fresh: Database, { at, folder, lost }: { at: number; folder: string; lost: string[] }): void {
  const earlier = fresh.prepare<[], string>('SELECT lost FROM recovery').pluck().get() ?? '[]';
  const all = new Set([...z.array(z.string()).parse(jsonOf(earlier)), ...lost]);
  fresh
    .prepare('INSERT OR REPLACE INTO recovery (id, at, folder, lost) VALUES (1, ?, ?, ?)')
    .run(at, folder, JSON.stringify([...all]));
  // Without a cursor the whole of the cloud's copy is received.
  fresh.prepare(`UPDATE cloud_connection SET "cursor" = ''`).run();
}
