import BetterSqlite3, { type Database } from 'better-sqlite3';
import { describe, expect, onTestFinished, test } from 'vitest';
import { databaseVersion, type Migration, migrate } from './migrate.ts';
import { latestVersion, migrations } from './migrations/migrations.ts';

function anEmptyDatabase(): Database {
  const database = new BetterSqlite3(':memory:');
  onTestFinished(() => void database.close());
  return database;
}

const tablesOf = (database: Database): unknown[] =>
  database.prepare(`SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name`).pluck().all();

const adds = (version: number, sql: string): Migration => ({
  version,
  up: (database) => void database.exec(sql),
});

const one = adds(1, 'CREATE TABLE one (id INTEGER PRIMARY KEY) STRICT');
const two = adds(2, 'CREATE TABLE two (id INTEGER PRIMARY KEY, one INTEGER REFERENCES one (id)) STRICT');

describe('migrating', () => {
  test('runs what has not been run, in order', () => {
    const database = anEmptyDatabase();
    migrate(database, [one]);
    expect([databaseVersion(database), tablesOf(database)]).toEqual([1, ['one']]);
    migrate(database, [one, two]);
    expect([databaseVersion(database), tablesOf(database)]).toEqual([2, ['one', 'two']]);
    migrate(database, [one, two]);
    expect(databaseVersion(database)).toBe(2);
  });

  test('leaves the version before, whole, when a step fails half way', () => {
    const database = anEmptyDatabase();
    const fails = adds(2, 'CREATE TABLE half (id INTEGER) STRICT; CREATE TABLE one (id INTEGER) STRICT');
    expect(() => migrate(database, [one, fails])).toThrow('table one already exists');
    expect([databaseVersion(database), tablesOf(database)]).toEqual([1, ['one']]);
    expect(database.inTransaction).toBe(false);
  });

  test('refuses a step that leaves a row referring to nothing', () => {
    const database = anEmptyDatabase();
    migrate(database, [one, two]);
    const breaks = adds(3, 'INSERT INTO two (id, one) VALUES (1, 99)');
    expect(() => migrate(database, [one, two, breaks])).toThrow('Migration 3');
    expect(databaseVersion(database)).toBe(2);
    expect(database.prepare('SELECT count(*) FROM two').pluck().get()).toBe(0);
  });

  test('can build a table anew without losing the rows that refer to it', () => {
    const database = anEmptyDatabase();
    const cascades = adds(2, 'CREATE TABLE two (one INTEGER REFERENCES one (id) ON DELETE CASCADE) STRICT');
    migrate(database, [one, cascades]);
    database.exec('INSERT INTO one VALUES (1); INSERT INTO two VALUES (1)');
    const rebuilds = adds(
      3,
      `CREATE TABLE new_one (id INTEGER PRIMARY KEY, name TEXT) STRICT;
       INSERT INTO new_one (id) SELECT id FROM one;
       DROP TABLE one;
       ALTER TABLE new_one RENAME TO one;`,
    );
    migrate(database, [one, cascades, rebuilds]);
    expect(database.prepare('SELECT one FROM two').pluck().all()).toEqual([1]);
    expect(database.pragma('foreign_keys', { simple: true })).toBe(1);
  });
});

test('the migrations are numbered one by one', () => {
  expect(migrations.map(({ version }) => version)).toEqual(migrations.map((_, index) => index + 1));
  expect(latestVersion).toBe(migrations.length);
});
