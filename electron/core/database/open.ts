import { existsSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import BetterSqlite3, { type Database } from 'better-sqlite3';
import { makeFolder } from '../make-folder.ts';
import { checkWhole, isDamage } from './damage.ts';
import { codeOf, DatabaseTooNewError, DataFolderInUseError, NotOurDatabaseError } from './errors.ts';
import { databaseVersion, migrate } from './migrate.ts';
import { latestVersion, migrations } from './migrations/migrations.ts';
import { applicationId, setPragmas } from './pragmas.ts';
import { finishRecovery, isHalfRecovered, recover } from './recover.ts';

export type { Database } from 'better-sqlite3';

/** The one file of a data folder that holds everything (with its `-wal` beside it while it is open). */
export const databaseFileName = 'relais.sqlite';

/** How long an opener waits for a program that is just closing. */
const lockTimeoutMs = 200;

/**
 * Opens the database of a data folder, which is made if it is not there, and keeps it from every other
 * program until `closeDatabase`. Where it is damaged, a new one has what can be read of it. Throws a
 * `DataFolderError`, or the error of the system or of SQLite.
 */
export function openDatabase(dataDir: string): Database {
  const file = path.join(dataDir, databaseFileName);
  try {
    makeFolder(dataDir);
    if (isHalfRecovered(file)) whileAlone(dataDir, () => finishRecovery(file));
    if (!existsSync(file)) createFile(file);
    if (statSync(file).size === 0) throw new NotOurDatabaseError(file, 'the file is empty');
    return openOrRecover(dataDir, file);
  } catch (error) {
    throw refusalOf(error, dataDir, file);
  }
}

/** Writes what is still in the WAL into the file and gives the data folder back. */
export function closeDatabase(database: Database): void {
  if (!database.open) return;
  database.pragma('wal_checkpoint(TRUNCATE)');
  database.close();
}

/** A first start that is cut short leaves no file or a whole one, never an empty one that looks like loss. */
function createFile(file: string): void {
  // SQLite would replay a log that is left over into the new file.
  if (existsSync(`${file}-wal`)) throw new NotOurDatabaseError(file, 'it is gone, only its log is there');
  const fresh = new BetterSqlite3(':memory:');
  fresh.pragma(`application_id = ${applicationId}`);
  migrate(fresh, migrations);
  try {
    writeFileSync(file, fresh.serialize(), { flag: 'wx', mode: 0o600, flush: true });
  } catch (error) {
    // Another program made it in the meantime: whoever takes the lock has it.
    if (codeOf(error) === 'EEXIST') return;
    rmSync(file, { force: true });
    throw error;
  } finally {
    fresh.close();
  }
}

function openOrRecover(dataDir: string, file: string): Database {
  const open = (): Database | null => {
    try {
      return openFile(file);
    } catch (error) {
      if (isDamage(error)) return null;
      throw error;
    }
  };
  const opened = open();
  if (opened) return opened;
  return whileAlone(dataDir, () => {
    // Another program may have recovered it in the meantime.
    const recovered = open();
    if (recovered) return recovered;
    recover(file);
    return openFile(file);
  });
}

/** Keeps every other program from recovering the same file. The lock ends with the process, however that ends. */
function whileAlone<Result>(dataDir: string, act: () => Result): Result {
  const lock = new BetterSqlite3(path.join(dataDir, 'recovery.lock'), { timeout: lockTimeoutMs });
  try {
    lock.pragma('locking_mode = EXCLUSIVE');
    lock.transaction(() => lock.pragma('user_version = 1')).exclusive();
    return act();
  } finally {
    lock.close();
  }
}

function openFile(file: string): Database {
  const database = new BetterSqlite3(file, { timeout: lockTimeoutMs, fileMustExist: true });
  try {
    lock(database, file);
    checkWhole(database);
    migrate(database, migrations);
    setPragmas(database);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

/** Takes the lock that is held until the connection closes, after making sure that the file is ours to write. */
function lock(database: Database, file: string): void {
  database.pragma('locking_mode = EXCLUSIVE');
  if (database.pragma('application_id', { simple: true }) !== applicationId) {
    throw new NotOurDatabaseError(file, 'it belongs to another application');
  }
  const version = databaseVersion(database);
  if (version > latestVersion) throw new DatabaseTooNewError(file, version, latestVersion);
  // Reading alone takes a lock that readers share; the first write makes it exclusive.
  database.transaction(() => database.pragma(`user_version = ${version}`)).exclusive();
}

function refusalOf(error: unknown, dataDir: string, file: string): unknown {
  const code = codeOf(error);
  if (code?.startsWith('SQLITE_BUSY')) return new DataFolderInUseError(dataDir);
  if (code === 'SQLITE_NOTADB') return new NotOurDatabaseError(file, 'it is no SQLite database');
  return error;
}
