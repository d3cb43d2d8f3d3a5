import BetterSqlite3 from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { migrate } from '../migrate.ts';
import { migrations } from './migrations.ts';

test('a change begins after the one before it, the first one that is kept with its last revision', () => {
  const database = new BetterSqlite3(':memory:');
  onTestFinished(() => void database.close());
  migrate(
    database,
    migrations.filter(({ version }) => version < 10),
  );
  const insert = database.prepare(
    `INSERT INTO activity (id, at, revision, kind, action, is_restored, content, words)
     VALUES (?, 5, ?, 'hours', 'changed', 0, '{}', '')`,
  );
  for (const [id, revision] of [
    [4, 9],
    [5, 10],
    [7, 25],
  ]) {
    insert.run(id, revision);
  }
  migrate(
    database,
    migrations.filter(({ version }) => version <= 10),
  );
  expect(database.prepare('SELECT first_revision, revision FROM activity ORDER BY id').raw().all()).toEqual([
    [9, 9],
    [10, 10],
    [11, 25],
  ]);
});
