import BetterSqlite3 from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { migrate } from '../migrate.ts';
import { migrations } from './migrations.ts';

test('rules of the version before stay, and say what they say', () => {
  const database = new BetterSqlite3(':memory:');
  onTestFinished(() => void database.close());
  migrate(
    database,
    migrations.filter(({ version }) => version < 13),
  );
  database.exec(
    `INSERT INTO mirror_rule VALUES ('contact', '+15145550123', 1, 1, 0, '{}', 'x', 'Marc', '', 0, 1)`,
  );
  migrate(
    database,
    migrations.filter(({ version }) => version <= 13),
  );
  const rules = database.prepare('SELECT rule_id, body, last_readable FROM mirror_rule').raw().all();
  expect(rules).toEqual([['+15145550123', '{}', null]]);
  expect(() => database.exec(`UPDATE mirror_rule SET last_readable = '[]'`)).toThrow('constraint failed');
});
