import BetterSqlite3 from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { databaseVersion, migrate } from '../migrate.ts';
import { firstTables } from './0001-first-tables.ts';
import { hoursRevision } from './0002-hours-revision.ts';
import { messageSearch } from './0003-message-search.ts';
import { copies } from './0004-copies.ts';
import { contactsByHand } from './0005-contacts-by-hand.ts';
import { putAwayFindings } from './0006-put-away-findings.ts';

test('numbers stay as they were, and a finding is forgotten with its number', () => {
  const database = new BetterSqlite3(':memory:');
  onTestFinished(() => void database.close());
  const before = [firstTables, hoursRevision, messageSearch, copies, contactsByHand];
  migrate(database, before);
  database.pragma('foreign_keys = ON');
  database.exec(`
    INSERT INTO phone_number (id, position, phone, label, time_zone, language, closures, created_at, updated_at)
    VALUES ('pn_1', 1, '+15145550100', 'Ventes', 'America/Toronto', 'fr', '[]', 5, 6);
  `);
  const numbers = database.prepare('SELECT * FROM phone_number');
  const rows = numbers.all();

  migrate(database, [...before, putAwayFindings]);

  expect(databaseVersion(database)).toBe(6);
  expect(numbers.all()).toEqual(rows);
  database.exec(`INSERT INTO put_away_finding (number_id, key) VALUES ('pn_1', 'same_message')`);
  database.exec('DELETE FROM phone_number');
  expect(database.prepare('SELECT count(*) FROM put_away_finding').pluck().get()).toBe(0);
});
