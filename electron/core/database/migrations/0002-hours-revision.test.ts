import BetterSqlite3 from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { databaseVersion, migrate } from '../migrate.ts';
import { firstTables } from './0001-first-tables.ts';
import { hoursRevision } from './0002-hours-revision.ts';

test('numbers keep all they had, their replies too, and their hours start without a revision', () => {
  const database = new BetterSqlite3(':memory:');
  onTestFinished(() => void database.close());
  migrate(database, [firstTables]);
  database.exec(`
    INSERT INTO phone_number VALUES
      ('pn_1', 1, '+15145550100', 'Ventes', 'America/Toronto', 'fr', '{"mon":[["09:00","17:00"]]}', '[]', 5, 6),
      ('pn_2', 2, '+15145550102', '', 'Europe/Paris', 'en', NULL, '[{"from":"2026-12-25"}]', 7, 8);
    INSERT INTO auto_reply VALUES ('pn_1', 'missed_call', 'after_hours', 'Bonjour', '{}', 2, 6);
  `);
  const numbers = database.prepare('SELECT * FROM phone_number ORDER BY id');
  const before = numbers.all() as object[];

  migrate(database, [firstTables, hoursRevision]);

  expect(databaseVersion(database)).toBe(2);
  expect(numbers.all()).toEqual(before.map((row) => ({ ...row, hours_revision: 0 })));
  expect(database.prepare('SELECT count(*) FROM auto_reply').pluck().get()).toBe(1);
});
