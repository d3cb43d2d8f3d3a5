import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { describe, expect, onTestFinished, test } from 'vitest';
import { temporaryFolder } from '../../../tests/support/core.ts';
import {
  DatabaseTooNewError,
  DataFolderInUseError,
  NotOurDatabaseError,
  PragmaNotHeldError,
} from './errors.ts';
import { latestVersion } from './migrations/migrations.ts';
import { closeDatabase, type Database, databaseFileName, openDatabase } from './open.ts';
import { applicationId, setPragmas } from './pragmas.ts';

function open(dataDir: string): Database {
  const database = openDatabase(dataDir);
  onTestFinished(() => closeDatabase(database));
  return database;
}

const fileIn = (dataDir: string): string => path.join(dataDir, databaseFileName);

describe('a data folder', () => {
  test.skipIf(process.platform === 'win32')('is made for its user alone, the database too', () => {
    const dataDir = path.join(temporaryFolder(), 'made', 'here');
    open(dataDir);
    expect(statSync(dataDir).mode & 0o777).toBe(0o700);
    expect(
      readdirSync(dataDir).map((name) => [name, statSync(path.join(dataDir, name)).mode & 0o777]),
    ).toEqual([
      ['relais.sqlite', 0o600],
      ['relais.sqlite-wal', 0o600],
    ]);
  });

  test('holds one file once it is closed, with everything in it', () => {
    const dataDir = temporaryFolder();
    const database = openDatabase(dataDir);
    database.exec(`INSERT INTO workspace (id, name, language) VALUES (1, 'Garage', 'fr')`);
    closeDatabase(database);
    expect(readdirSync(dataDir)).toEqual(['relais.sqlite']);
    expect(open(dataDir).prepare('SELECT name FROM workspace').pluck().get()).toBe('Garage');
  });

  test('is refused to a second opener in the same program, and the first goes on', () => {
    const dataDir = temporaryFolder();
    const database = open(dataDir);
    expect(() => openDatabase(dataDir)).toThrow(DataFolderInUseError);
    database.exec('UPDATE revision_counter SET value = 7');
    expect(database.prepare('SELECT value FROM revision_counter').pluck().get()).toBe(7);
  });

  test('is refused to a second program until the first one ends', async () => {
    const dataDir = temporaryFolder();
    const other = spawn(process.execPath, ['tests/support/hold-data-folder.ts', dataDir], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    onTestFinished(() => void other.kill('SIGKILL'));
    await once(other.stdout, 'data');
    expect(() => openDatabase(dataDir)).toThrow(new DataFolderInUseError(dataDir));

    other.kill('SIGKILL');
    await once(other, 'exit');
    expect(open(dataDir).open).toBe(true);
  });
});

describe('the safety settings', () => {
  test('hold on a database that is new and on one that is opened again', () => {
    const dataDir = temporaryFolder();
    closeDatabase(openDatabase(dataDir));
    const database = open(dataDir);
    const held = (name: string): unknown => database.pragma(name, { simple: true });
    expect({
      journal_mode: held('journal_mode'),
      synchronous: held('synchronous'),
      foreign_keys: held('foreign_keys'),
      busy_timeout: held('busy_timeout'),
      trusted_schema: held('trusted_schema'),
      cell_size_check: held('cell_size_check'),
      recursive_triggers: held('recursive_triggers'),
      secure_delete: held('secure_delete'),
      wal_autocheckpoint: held('wal_autocheckpoint'),
      journal_size_limit: held('journal_size_limit'),
      mmap_size: held('mmap_size'),
      locking_mode: held('locking_mode'),
      application_id: held('application_id'),
      user_version: held('user_version'),
    }).toEqual({
      journal_mode: 'wal',
      synchronous: 2,
      foreign_keys: 1,
      busy_timeout: 5000,
      trusted_schema: 0,
      cell_size_check: 1,
      recursive_triggers: 1,
      secure_delete: 1,
      wal_autocheckpoint: 1000,
      journal_size_limit: 4_194_304,
      mmap_size: 0,
      locking_mode: 'exclusive',
      application_id: applicationId,
      user_version: latestVersion,
    });
  });

  test('are refused where one does not hold: a database in memory has no write-ahead log', () => {
    const database = new BetterSqlite3(':memory:');
    onTestFinished(() => void database.close());
    expect(() => setPragmas(database)).toThrow(new PragmaNotHeldError('journal_mode', 'wal', 'memory'));
  });

  test('are refused on a database that was not locked or not marked before', () => {
    const file = path.join(temporaryFolder(), 'other.sqlite');
    const database = new BetterSqlite3(file);
    onTestFinished(() => void database.close());
    expect(() => setPragmas(database)).toThrow(new PragmaNotHeldError('locking_mode', 'exclusive', 'normal'));
    database.pragma('locking_mode = EXCLUSIVE');
    expect(() => setPragmas(database)).toThrow(new PragmaNotHeldError('application_id', applicationId, 0));
  });

  test('ask macOS to write through its cache', () => {
    const database = open(temporaryFolder());
    setPragmas(database, 'darwin');
    expect(database.pragma('fullfsync', { simple: true })).toBe(1);
    expect(database.pragma('checkpoint_fullfsync', { simple: true })).toBe(1);
  });
});

describe('a file that is not ours to open', () => {
  function ours(change: (database: BetterSqlite3.Database) => void): string {
    const dataDir = temporaryFolder();
    closeDatabase(openDatabase(dataDir));
    const database = new BetterSqlite3(fileIn(dataDir));
    change(database);
    database.close();
    return dataDir;
  }

  function folderWith(content: string | Buffer): string {
    const dataDir = temporaryFolder();
    writeFileSync(fileIn(dataDir), content);
    return dataDir;
  }

  test('written by a newer program is refused', () => {
    const dataDir = ours((database) => void database.pragma('user_version = 4711'));
    expect(() => openDatabase(dataDir)).toThrow(
      new DatabaseTooNewError(fileIn(dataDir), 4711, latestVersion),
    );
  });

  test('that belongs to another application is refused', () => {
    const dataDir = ours((database) => void database.pragma('application_id = 1'));
    expect(() => openDatabase(dataDir)).toThrow(NotOurDatabaseError);
  });

  test('without a mark is refused', () => {
    const dataDir = temporaryFolder();
    const database = new BetterSqlite3(fileIn(dataDir));
    database.exec('CREATE TABLE note (text)');
    database.close();
    expect(() => openDatabase(dataDir)).toThrow(NotOurDatabaseError);
  });

  test('that is no database is refused', () => {
    expect(() => openDatabase(folderWith('x'.repeat(5000)))).toThrow(NotOurDatabaseError);
  });

  test('that is empty is refused: it held something once', () => {
    expect(() => openDatabase(folderWith(''))).toThrow(NotOurDatabaseError);
  });

  test('that is missing while its log is there is refused: the log belongs to another file', () => {
    const dataDir = temporaryFolder();
    writeFileSync(`${fileIn(dataDir)}-wal`, 'x');
    expect(() => openDatabase(dataDir)).toThrow(NotOurDatabaseError);
    expect(readdirSync(dataDir)).toEqual(['relais.sqlite-wal']);
  });

  test('is left as it was, byte for byte', () => {
    for (const dataDir of [
      ours((database) => void database.pragma('user_version = 4711')),
      ours((database) => void database.pragma('application_id = 1')),
      folderWith('x'.repeat(5000)),
      folderWith(''),
    ]) {
      const before = readFileSync(fileIn(dataDir));
      expect(() => openDatabase(dataDir)).toThrow();
      expect(readFileSync(fileIn(dataDir)).equals(before)).toBe(true);
      expect(readdirSync(dataDir)).toEqual(['relais.sqlite']);
    }
  });
});
