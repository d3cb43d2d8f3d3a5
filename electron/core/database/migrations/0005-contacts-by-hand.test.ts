import BetterSqlite3, { type Database } from 'better-sqlite3';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { migrate } from '../migrate.ts';
import { contactsByHand } from './0005-contacts-by-hand.ts';
import { migrations } from './migrations.ts';

let database: Database;

beforeEach(() => {
  database = new BetterSqlite3(':memory:');
  onTestFinished(() => void database.close());
  migrate(
    database,
    migrations.filter(({ version }) => version < contactsByHand.version),
  );
  database.exec(`
    INSERT INTO contact VALUES
      (1, '+15145550121', 'Zoé', 'Lœwe', 'fr', '2026-11-03T09:00:00-05:00'),
      (2, '+15145550122', '', '', NULL, NULL);
    INSERT INTO deletion VALUES (3, 'number', '{"a":1}', 5), (4, 'auto_reply', '{}', 6);
    DELETE FROM deletion WHERE id = 4;
  `);
  migrate(database, [contactsByHand]);
});

test('every contact stays as it is and can be searched by its name', () => {
  expect(database.prepare('SELECT * FROM contact ORDER BY position').raw().all()).toEqual([
    [1, '+15145550121', 'Zoé', 'Lœwe', 'fr', '2026-11-03T09:00:00-05:00', 'zoe loewe'],
    [2, '+15145550122', '', '', null, null, ''],
  ]);
});

test('what was deleted can still be restored, and no id is given out again', () => {
  expect(database.prepare('SELECT * FROM deletion').raw().all()).toEqual([[3, 'number', '{"a":1}', 5]]);
  const insert = `INSERT INTO deletion (kind, content, deleted_at) VALUES ('contact', '{}', 7) RETURNING id`;
  expect(database.prepare(insert).pluck().get()).toBe(5);
});

test('a kind of thing that nobody deletes is refused', () => {
  const insert = `INSERT INTO deletion (kind, content, deleted_at) VALUES ('fax', '{}', 7)`;
  expect(() => database.exec(insert)).toThrow('CHECK constraint failed');
});
