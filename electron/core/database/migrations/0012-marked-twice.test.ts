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
    migrations.filter(({ version }) => version < 12),
  );
  database.exec(`
    INSERT INTO cloud_connection VALUES (1, 'http://127.0.0.1/', 'w', 'c', 'admin', 'Amélie', 'e', '', 0, NULL);
    INSERT INTO phone_number VALUES ('pn_1', 1, '+15145550100', 'Ventes', 'America/Toronto', 'fr', NULL, '[]', 5, 5, 0);
    DELETE FROM changed_rule;
    INSERT INTO auto_reply VALUES (1, 'pn_1', 'missed_call', 'after_hours', 'Bonjour', '{}', 1, 5);`);
  migrate(
    database,
    migrations.filter(({ version }) => version === 12),
  );
});

const marks = (): unknown[] =>
  database.prepare(`SELECT kind || ' ' || rule_id FROM changed_rule ORDER BY 1`).pluck().all();
const reply = 'auto_reply pn_1:missed_call:after_hours';

test('a mark that was there stays', () => {
  expect(marks()).toEqual([reply]);
});

test('a rule that is marked can be written again, however the write says it', () => {
  const columns = 'number_id, "trigger", period, message, translations, revision, updated_at';
  const write = database.prepare(
    `INSERT INTO auto_reply (${columns}) VALUES ('pn_1', 'missed_call', 'after_hours', ?, '{}', 2, 6)
     ON CONFLICT (number_id, "trigger", period) DO UPDATE SET message = excluded.message`,
  );
  write.run('Bonsoir');
  write.run('Bonne nuit');
  database.exec(`UPDATE OR ABORT auto_reply SET message = 'Allô'`);
  database.exec(`DELETE FROM auto_reply`);
  expect(marks()).toEqual([reply]);
});

test('each rule that is written is marked', () => {
  database.exec(
    `UPDATE phone_number SET label = 'Service'; INSERT INTO workspace VALUES (1, 'Garage', 'fr')`,
  );
  expect(marks()).toEqual([reply, 'phone_number pn_1', 'workspace workspace']);
});
