import BetterSqlite3 from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { databaseVersion, migrate } from '../migrate.ts';
import { firstTables } from './0001-first-tables.ts';
import { hoursRevision } from './0002-hours-revision.ts';
import { messageSearch } from './0003-message-search.ts';
import { copies } from './0004-copies.ts';

test('what was there stays, and copies can be kept', () => {
  const database = new BetterSqlite3(':memory:');
  onTestFinished(() => void database.close());
  const before = [firstTables, hoursRevision, messageSearch];
  migrate(database, before);
  database.exec(`INSERT INTO deletion (kind, content, deleted_at) VALUES ('number', '{}', 1)`);

  migrate(database, [...before, copies]);

  expect(databaseVersion(database)).toBe(4);
  expect(database.prepare('SELECT count(*) FROM deletion').pluck().get()).toBe(1);
  database.exec(`INSERT INTO copy (content, copied_at) VALUES ('{"targets":[]}', 1)`);
  expect(() => database.exec(`INSERT INTO copy (content, copied_at) VALUES ('[]', 1)`)).toThrow(
    'CHECK constraint failed',
  );
});
