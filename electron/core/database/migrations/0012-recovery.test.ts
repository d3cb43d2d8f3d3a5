import BetterSqlite3 from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { migrate } from '../migrate.ts';
import { migrations } from './migrations.ts';

test('a data folder of the version before tells of no damage and keeps its rows', () => {
  const database = new BetterSqlite3(':memory:');
  onTestFinished(() => void database.close());
  migrate(
    database,
    migrations.filter(({ version }) => version < 12),
  );
  database.exec(`INSERT INTO preference VALUES (1, 'fr-CA', 'dark')`);
  migrate(
    database,
    migrations.filter(({ version }) => version <= 12),
  );
  expect(database.prepare('SELECT theme FROM preference').pluck().get()).toBe('dark');
  expect(database.prepare('SELECT * FROM recovery').all()).toEqual([]);
  expect(() => database.exec(`INSERT INTO recovery VALUES (1, 1, 'here', 'all')`)).toThrow();
});
