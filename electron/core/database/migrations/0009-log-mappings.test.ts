import BetterSqlite3 from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { migrate } from '../migrate.ts';
import { migrations } from './migrations.ts';

test('a data folder of the version before gets a place for mappings and keeps its rows', () => {
  const database = new BetterSqlite3(':memory:');
  onTestFinished(() => void database.close());
  migrate(
    database,
    migrations.filter(({ version }) => version < 9),
  );
  database.exec(`INSERT INTO preference VALUES (1, 'fr-CA', 'dark')`);
  migrate(
    database,
    migrations.filter(({ version }) => version <= 9),
  );
  expect(database.prepare('SELECT theme FROM preference').pluck().get()).toBe('dark');
  database.exec(`INSERT INTO log_mapping VALUES ('a', '{}', 1)`);
  expect(() => database.exec(`INSERT INTO log_mapping VALUES ('b', '[]', 1)`)).toThrow('constraint failed');
});
