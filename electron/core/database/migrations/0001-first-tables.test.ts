import BetterSqlite3, { type Database } from 'better-sqlite3';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { migrate } from '../migrate.ts';
import { firstTables } from './0001-first-tables.ts';

let database: Database;

beforeEach(() => {
  database = new BetterSqlite3(':memory:');
  onTestFinished(() => void database.close());
  migrate(database, [firstTables]);
  database.exec(`
    INSERT INTO phone_number VALUES
      ('pn_1', 1, '+15145550100', 'Ventes', 'America/Toronto', 'fr', NULL, '[]', 0, 0);
    INSERT INTO auto_reply VALUES ('pn_1', 'missed_call', 'after_hours', 'Bonjour', '{}', 2, 0);
  `);
});

test('every table is strict', () => {
  const tables = database.prepare(`SELECT name, strict FROM pragma_table_list WHERE type = 'table'`).all();
  expect(tables).not.toContainEqual(
    expect.objectContaining({ name: expect.not.stringMatching(/^sqlite_/), strict: 0 }),
  );
  expect(tables.length).toBeGreaterThan(8);
});

test('a slot takes one reply', () => {
  expect(() =>
    database.exec(
      `INSERT INTO auto_reply VALUES ('pn_1', 'missed_call', 'after_hours', 'Encore', '{}', 3, 0)`,
    ),
  ).toThrow('UNIQUE constraint failed: auto_reply.number_id, auto_reply.trigger, auto_reply.period');
});

test('the replies of a number go with it', () => {
  database.exec(`DELETE FROM phone_number`);
  expect(database.prepare('SELECT count(*) FROM auto_reply').pluck().get()).toBe(0);
});

describe('the database itself refuses', () => {
  const reply = (values: string): string => `INSERT INTO auto_reply VALUES (${values})`;
  const number = (values: string): string => `INSERT INTO phone_number VALUES (${values})`;

  test.for([
    ['a reply of no number', reply(`'pn_2', 'voicemail', 'after_hours', 'a', '{}', 3, 0`)],
    ['an unknown trigger', reply(`'pn_1', 'fax', 'after_hours', 'a', '{}', 3, 0`)],
    ['an unknown period', reply(`'pn_1', 'voicemail', 'night', 'a', '{}', 3, 0`)],
    ['an empty message', reply(`'pn_1', 'voicemail', 'after_hours', '', '{}', 3, 0`)],
    [
      'a message over 1,600 characters',
      reply(`'pn_1', 'voicemail', 'after_hours', printf('%.1601c', 'x'), '{}', 3, 0`),
    ],
    ['translations that are no object', reply(`'pn_1', 'voicemail', 'after_hours', 'a', '[]', 3, 0`)],
    ['translations that are no JSON', reply(`'pn_1', 'voicemail', 'after_hours', 'a', '{', 3, 0`)],
    ['a text where a number belongs', reply(`'pn_1', 'voicemail', 'after_hours', 'a', '{}', 'x', 0`)],
    ['the same phone twice', number(`'pn_2', 2, '+15145550100', '', 'UTC', 'fr', NULL, '[]', 0, 0`)],
    ['a phone that is not E.164', number(`'pn_2', 2, '5145550100', '', 'UTC', 'fr', NULL, '[]', 0, 0`)],
    ['a third language', number(`'pn_2', 2, '+15145550102', '', 'UTC', 'de', NULL, '[]', 0, 0`)],
    ['hours that are no JSON', number(`'pn_2', 2, '+15145550102', '', 'UTC', 'fr', 'x', '[]', 0, 0`)],
    ['hours that are no object', number(`'pn_2', 2, '+15145550102', '', 'UTC', 'fr', '[]', '[]', 0, 0`)],
    ['closures that are no list', number(`'pn_2', 2, '+15145550102', '', 'UTC', 'fr', NULL, '{}', 0, 0`)],
    ['a second workspace', `INSERT INTO workspace VALUES (2, 'Autre', 'fr')`],
    ['guard rails out of range', `INSERT INTO guard_rails VALUES (1, 0, 'contact', 180, 60, 60, 8)`],
    ['an unknown theme', `INSERT INTO preference VALUES (1, 'fr', 'pink')`],
    ['a revision past what JavaScript can count', 'UPDATE revision_counter SET value = 9007199254740992'],
  ] as const)('%s', ([, sql]) => {
    expect(() => database.exec(sql)).toThrow(/constraint failed|cannot store|malformed JSON/);
  });
});
