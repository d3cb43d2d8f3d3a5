import BetterSqlite3, { type Database } from 'better-sqlite3';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { migrate } from '../migrate.ts';
import { migrations } from './migrations.ts';

let database: Database;

beforeEach(() => {
  database = new BetterSqlite3(':memory:');
  onTestFinished(() => void database.close());
  migrate(
    database,
    migrations.filter(({ version }) => version < 7),
  );
  database.exec(`INSERT INTO contact VALUES (1, '+15145550121', 'Zoé', '', 'fr', NULL, 'zoe')`);
  migrate(
    database,
    migrations.filter(({ version }) => version === 7),
  );
  database.pragma('foreign_keys = ON');
});

const insert = (kind: string, words: string): void => {
  database
    .prepare(
      `INSERT INTO activity (at, revision, author, kind, action, is_restored, content, words)
       VALUES (5, 1, 'Marc', ?, 'changed', 0, '{}', ?)`,
    )
    .run(kind, words);
};
const found = (query: string): unknown[] =>
  database.prepare('SELECT rowid FROM activity_search WHERE activity_search MATCH ?').pluck().all(query);

test('what was there stays, and nothing has been changed yet', () => {
  expect(database.prepare('SELECT first_name FROM contact').pluck().all()).toEqual(['Zoé']);
  expect(database.prepare('SELECT count(*) FROM activity').pluck().get()).toBe(0);
});

test('an entry is found by its words without their accents, until they are taken out or it goes', () => {
  insert('auto_reply', 'Fermé à Noël');
  insert('hours', 'Noël');
  expect(found('noel')).toEqual([1, 2]);
  database.exec(`UPDATE activity SET words = '' WHERE id = 1`);
  expect(found('ferme OR noel')).toEqual([2]);
  database.exec(
    `INSERT INTO activity_number VALUES ('pn_1', 2); INSERT INTO activity_import VALUES (2, '{}')`,
  );
  database.exec('DELETE FROM activity');
  expect(found('noel')).toEqual([]);
  for (const table of ['activity_number', 'activity_import']) {
    expect(database.prepare(`SELECT count(*) FROM ${table}`).pluck().get()).toBe(0);
  }
  database.exec(`INSERT INTO activity_search (activity_search) VALUES ('integrity-check')`);
});

test('a kind of change that nobody makes is refused', () => {
  expect(() => insert('fax', '')).toThrow('CHECK constraint failed');
});
