import BetterSqlite3, { type Database } from 'better-sqlite3';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { migrate } from '../migrate.ts';
import { migrations } from './migrations.ts';

let database: Database;

const rows = `
  INSERT INTO workspace VALUES (1, 'Garage Tremblay', 'fr');
  INSERT INTO guard_rails VALUES (1, 180, 'contact', 180, 60, 60, 8);
  INSERT INTO phone_number VALUES ('pn_1', 1, '+15145550100', 'Ventes', 'America/Toronto', 'fr', NULL, '[]', 5, 5, 0);
  INSERT INTO auto_reply VALUES (1, 'pn_1', 'missed_call', 'after_hours', 'Bonjour', '{}', 1, 5);
  INSERT INTO auto_reply VALUES (2, 'pn_1', 'voicemail', 'after_hours', 'Bonjour', '{}', 2, 5);
  INSERT INTO contact VALUES (1, '+15145550123', 'Sophie', '', 'fr', NULL, 'sophie');`;

beforeEach(() => {
  database = new BetterSqlite3(':memory:');
  onTestFinished(() => void database.close());
  migrate(
    database,
    migrations.filter(({ version }) => version < 11),
  );
  database.exec(rows);
});

function migrateTo11(): void {
  migrate(
    database,
    migrations.filter(({ version }) => version === 11),
  );
}

const everything = (): unknown[] =>
  ['workspace', 'guard_rails', 'phone_number', 'auto_reply', 'contact'].map((table) =>
    database.prepare(`SELECT * FROM ${table}`).all(),
  );
const marks = (): unknown[] =>
  database.prepare(`SELECT kind || ' ' || rule_id FROM changed_rule ORDER BY 1`).pluck().all();

test('what was there stays, is not marked, and no cloud is connected', () => {
  const before = everything();
  migrateTo11();
  expect(everything()).toEqual(before);
  expect(marks()).toEqual([]);
  expect(database.prepare('SELECT count(*) FROM cloud_connection').pluck().get()).toBe(0);
});

const reply = 'auto_reply pn_1:missed_call:after_hours';

/** For each kind: what marks it, what it is marked as, and what leaves it what it is. */
const kinds = [
  {
    mark: 'workspace workspace',
    change: `UPDATE workspace SET language = 'en'`,
    same: `UPDATE workspace SET name = 'Garage Tremblay', language = 'fr'`,
    removal: 'DELETE FROM workspace',
    addition: `INSERT INTO workspace VALUES (1, 'Autre', 'fr')`,
  },
  {
    mark: 'guard_rails workspace',
    change: 'UPDATE guard_rails SET breaker_per_day = 4',
    same: `UPDATE guard_rails SET cooldown_scope = 'contact'`,
    removal: 'DELETE FROM guard_rails',
    addition: `INSERT INTO guard_rails VALUES (1, 180, 'contact', 180, 60, 60, 8)`,
  },
  {
    mark: 'phone_number pn_2',
    change: `UPDATE phone_number SET closures = '[{}]' WHERE id = 'pn_2'`,
    same: `UPDATE phone_number SET label = '', position = 9, hours_revision = 9, updated_at = 9 WHERE id = 'pn_2'`,
    removal: `DELETE FROM phone_number WHERE id = 'pn_2'`,
    addition: `INSERT INTO phone_number VALUES ('pn_2', 2, '+15145550101', '', 'UTC', 'fr', NULL, '[]', 5, 5, 0)`,
  },
  {
    mark: reply,
    change: `UPDATE auto_reply SET translations = '{"en":"Hi"}' WHERE id = 1`,
    same: `UPDATE auto_reply SET message = 'Bonjour', revision = 9, updated_at = 9 WHERE id = 1`,
    removal: 'DELETE FROM auto_reply WHERE id = 1',
    addition: `INSERT INTO auto_reply VALUES (1, 'pn_1', 'missed_call', 'after_hours', 'Allô', '{}', 3, 5)`,
  },
  {
    mark: 'contact +15145550123',
    change: `UPDATE contact SET opted_out_at = '2026-11-20T14:20:00.000Z'`,
    same: `UPDATE contact SET position = 9, folded_name = '', opted_out_at = NULL`,
    removal: 'DELETE FROM contact',
    addition: `INSERT INTO contact VALUES (1, '+15145550123', 'Zoé', '', 'fr', NULL, 'zoe')`,
  },
];

describe('a write', () => {
  beforeEach(() => {
    migrateTo11();
    database.pragma('foreign_keys = ON');
    database.exec(
      `INSERT INTO phone_number VALUES ('pn_2', 2, '+15145550101', '', 'UTC', 'fr', NULL, '[]', 5, 5, 0)`,
    );
  });

  const connect = (): void => {
    database.exec(
      `INSERT INTO cloud_connection VALUES (1, 'http://127.0.0.1/', 'w', 'c', 'admin', 'Amélie', 'e', '', 0, NULL)`,
    );
  };
  const marksOf = (sql: string): unknown[] => {
    database.exec('DELETE FROM changed_rule');
    database.exec(sql);
    return marks();
  };

  test.each(kinds)('of $mark is marked when it changes, removes or adds it', (kind) => {
    connect();
    for (const write of [kind.change, kind.removal, kind.addition]) {
      expect(marksOf(write), write).toEqual([kind.mark]);
    }
  });

  test.each(kinds)('of $mark that leaves it what it is is not marked', ({ same }) => {
    connect();
    expect(marksOf(same)).toEqual([]);
  });

  test.each(kinds)('of $mark is not marked as long as no cloud is connected', (kind) => {
    for (const write of [kind.change, kind.removal, kind.addition]) expect(marksOf(write), write).toEqual([]);
  });

  test('that deletes a number marks the replies that go with it', () => {
    connect();
    expect(marksOf(`DELETE FROM phone_number WHERE id = 'pn_1'`)).toEqual([
      reply,
      'auto_reply pn_1:voicemail:after_hours',
      'phone_number pn_1',
    ]);
  });

  test('that is undone leaves no mark', () => {
    connect();
    database.exec(`BEGIN; DELETE FROM contact; ROLLBACK`);
    expect(marks()).toEqual([]);
  });

  test('a rule that is marked can be written again, however the write says it', () => {
    connect();
    database.exec('DELETE FROM changed_rule');
    const columns = 'number_id, "trigger", period, message, translations, revision, updated_at';
    const write = database.prepare(
      `INSERT INTO auto_reply (${columns}) VALUES ('pn_1', 'missed_call', 'after_hours', ?, '{}', 2, 6)
       ON CONFLICT (number_id, "trigger", period) DO UPDATE SET message = excluded.message`,
    );
    write.run('Bonsoir');
    write.run('Bonne nuit');
    database.exec(`UPDATE OR ABORT auto_reply SET message = 'Allô' WHERE id = 1`);
    database.exec(`DELETE FROM auto_reply WHERE id = 1`);
    expect(marks()).toEqual([reply]);
  });
});

describe('an edit on its way', () => {
  const insert = (mid: string, state: string, op = 'delete', body: string | null = null): void => {
    database
      .prepare(
        `INSERT INTO outbox (mid, kind, rule_id, op, body, gen, state, reason, at)
         VALUES (?, 'contact', '+15145550123', ?, ?, 1, ?, ?, 5)`,
      )
      .run(mid, op, body, state, state === 'blocked' ? 'rejected' : null);
  };
  beforeEach(migrateTo11);

  test('is one that waits and one that is sent or held back, of each rule, at the most', () => {
    insert('a', 'queued');
    insert('b', 'inflight');
    expect(() => insert('c', 'queued')).toThrow('UNIQUE constraint failed');
    expect(() => insert('c', 'inflight')).toThrow('UNIQUE constraint failed');
    expect(() => insert('c', 'blocked')).toThrow('UNIQUE constraint failed');
  });

  test('has a body unless it deletes', () => {
    expect(() => insert('a', 'queued', 'put')).toThrow('CHECK constraint failed');
    expect(() => insert('a', 'queued', 'delete', '{}')).toThrow('CHECK constraint failed');
  });
});
