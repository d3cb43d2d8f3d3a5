import BetterSqlite3 from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { migrate } from '../migrate.ts';
import { migrations } from './migrations.ts';

test('marks of the version before stay, each of no version', () => {
  const database = new BetterSqlite3(':memory:');
  onTestFinished(() => void database.close());
  migrate(
    database,
    migrations.filter(({ version }) => version < 14),
  );
  database.exec(`INSERT INTO changed_rule (kind, rule_id) VALUES ('contact', '+15145550123')`);
  migrate(
    database,
    migrations.filter(({ version }) => version <= 14),
  );
  const marks = database.prepare('SELECT kind, rule_id, version FROM changed_rule').raw().all();
  expect(marks).toEqual([['contact', '+15145550123', null]]);
  expect(() => database.exec(`UPDATE changed_rule SET version = '[]'`)).toThrow('constraint failed');
});
