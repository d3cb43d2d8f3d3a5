import BetterSqlite3, { type Database } from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { migrate } from '../migrate.ts';
import { migrations } from './migrations.ts';

/** A database of the version before, with rows in it, taken to this one. */
function migrated(rows: string): Database {
  const database = new BetterSqlite3(':memory:');
  onTestFinished(() => void database.close());
  migrate(
    database,
    migrations.filter(({ version }) => version < 8),
  );
  database.exec(rows);
  migrate(
    database,
    migrations.filter(({ version }) => version <= 8),
  );
  return database;
}

const profiles = (database: Database): unknown[] => database.prepare('SELECT * FROM profile').all();

test('whoever has a workspace is an admin without a name, and keeps it', () => {
  const database = migrated(`INSERT INTO workspace VALUES (1, 'Garage Tremblay', 'fr')`);
  expect(profiles(database)).toEqual([{ id: 1, name: '', role: 'admin' }]);
  expect(database.prepare('SELECT name FROM workspace').pluck().get()).toBe('Garage Tremblay');
});

test('a folder without a workspace has yet to say who uses it', () => {
  const database = migrated('');
  expect(profiles(database)).toEqual([]);
  expect(() => database.exec(`INSERT INTO profile VALUES (1, '', 'owner')`)).toThrow('constraint failed');
  expect(() => database.exec(`INSERT INTO profile VALUES (2, '', 'admin')`)).toThrow('constraint failed');
});
