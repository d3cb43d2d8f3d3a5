import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import BetterSqlite3, { type Database } from 'better-sqlite3';
import { makeFolder } from '../make-folder.ts';
import { databaseVersion, migrate } from './migrate.ts';
import { latestVersion, migrations } from './migrations/migrations.ts';
import { applicationId } from './pragmas.ts';
import { salvage } from './salvage.ts';

/**
 * Puts a new database with all that can be read of a damaged one in its place (storage.md, quarantine). The damaged
 * file stays, with its log, in a folder of its own. Whoever is killed in the middle of it begins again, or goes on.
 */
export function recover(file: string): void {
  const at = new Date();
  const folder = path.join(path.dirname(file), 'quarantine', at.toISOString().replaceAll(':', '-'));
  const aside = path.join(folder, path.basename(file));
  makeFolder(folder);
  copyWithLog(file, aside);
  writeFileSync(`${file}.recovering`, rebuilt(aside, at), { mode: 0o600, flush: true });
  renameSync(`${file}.recovering`, recoveredOf(file));
  finishRecovery(file);
}

/** Puts what has been recovered in the place of the damaged file, unless that has been done. */
export function finishRecovery(file: string): void {
  if (!existsSync(recoveredOf(file))) return;
  // SQLite would replay a log that is left over into the new file.
  for (const suffix of ['-wal', '-shm', '-journal']) rmSync(`${file}${suffix}`, { force: true });
  renameSync(recoveredOf(file), file);
}

function recoveredOf(file: string): string {
  return `${file}.recovered`;
}

function copyWithLog(from: string, to: string): void {
  for (const suffix of ['', '-wal', '-journal']) {
    if (existsSync(`${from}${suffix}`)) copyFileSync(`${from}${suffix}`, `${to}${suffix}`);
  }
}

/** The bytes of the new database. */
function rebuilt(aside: string, at: Date): Buffer {
  // Reading a file takes its log in: what was put aside stays as it was.
  const folder = path.join(path.dirname(aside), 'reading');
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
    rmSync(folder, { recursive: true, force: true });
  }
}

function versionOf(damaged: Database): number {
  try {
    return databaseVersion(damaged);
  } catch {
    return latestVersion;
  }
}

function note(fresh: Database, { at, folder, lost }: { at: number; folder: string; lost: string[] }): void {
  fresh
    .prepare('INSERT OR REPLACE INTO recovery (id, at, folder, lost) VALUES (1, ?, ?, ?)')
    .run(at, folder, JSON.stringify(lost));
  // Without a cursor the whole of the cloud's copy is received.
  fresh.prepare(`UPDATE cloud_connection SET "cursor" = ''`).run();
}
