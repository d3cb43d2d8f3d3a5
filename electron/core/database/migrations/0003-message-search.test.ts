import BetterSqlite3, { type Database } from 'better-sqlite3';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { databaseVersion, migrate } from '../migrate.ts';
import { firstTables } from './0001-first-tables.ts';
import { hoursRevision } from './0002-hours-revision.ts';
import { messageSearch } from './0003-message-search.ts';

const before = [firstTables, hoursRevision];
let database: Database;

beforeEach(() => {
  database = new BetterSqlite3(':memory:');
  onTestFinished(() => void database.close());
  migrate(database, before);
  database.exec(`
    INSERT INTO phone_number VALUES
      ('pn_1', 1, '+15145550100', 'Ventes', 'America/Toronto', 'fr', NULL, '[]', 0, 0, 0);
    INSERT INTO auto_reply VALUES
      ('pn_1', 'missed_call', 'after_hours', 'Bonjour {{contact.first_name}}, fermé', '{"en":"Closed"}', 2, 6),
      ('pn_1', 'voicemail', 'after_hours', 'Bien reçu', '{}', 3, 7);
  `);
});

const found = (query: string): unknown[] =>
  database.prepare('SELECT rowid FROM reply_search WHERE reply_search MATCH ?').pluck().all(query);

test('replies keep all they had, and what they say can be searched', () => {
  const columns = 'number_id, "trigger", period, message, translations, revision, updated_at';
  const rows = (): unknown[] => database.prepare(`SELECT ${columns} FROM auto_reply ORDER BY revision`).all();
  const kept = rows();
  migrate(database, [...before, messageSearch]);
  expect(databaseVersion(database)).toBe(3);
  expect(rows()).toEqual(kept);
  expect(found('ferme')).toEqual(found('closed'));
  expect(found('ferme')).toHaveLength(1);
  expect(found('recu')).toHaveLength(1);
  expect(found('contact')).toEqual([]);
});

test('a slot still takes one reply, and replies still go with their number, out of the search too', () => {
  migrate(database, [...before, messageSearch]);
  expect(() =>
    database.exec(`INSERT INTO auto_reply (number_id, "trigger", period, message, translations, revision, updated_at)
      VALUES ('pn_1', 'voicemail', 'after_hours', 'Encore', '{}', 4, 0)`),
  ).toThrow('UNIQUE');
  database.exec('DELETE FROM phone_number');
  expect(database.prepare('SELECT count(*) FROM auto_reply').pluck().get()).toBe(0);
  expect(found('ferme')).toEqual([]);
});
