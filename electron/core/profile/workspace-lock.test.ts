import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { temporaryFolder } from '../../../tests/support/core.ts';
import { closeDatabase, type Database, openDatabase } from '../database/open.ts';
import { createWorkspaceLock } from './workspace-lock.ts';

let database: Database;

beforeEach(() => {
  database = openDatabase(temporaryFolder());
  onTestFinished(() => closeDatabase(database));
  database.exec(`INSERT INTO workspace VALUES (1, 'Garage Tremblay', 'fr')`);
});

test('a locked workspace takes no row, changes none and loses none', () => {
  createWorkspaceLock(database).set(true);
  for (const write of [
    `INSERT INTO contact (position, phone, first_name, last_name) VALUES (1, '+15145550123', '', '')`,
    `INSERT OR REPLACE INTO workspace VALUES (1, 'Autre', 'fr')`,
    `UPDATE workspace SET name = 'Autre'`,
    'UPDATE revision_counter SET value = value + 1',
    'DELETE FROM workspace',
  ]) {
    expect(() => database.exec(write), write).toThrow('the workspace is read-only');
  }
  expect(database.prepare('SELECT name FROM workspace').pluck().all()).toEqual(['Garage Tremblay']);
});

test('what belongs to the device is written all the same', () => {
  createWorkspaceLock(database).set(true);
  database.exec(`INSERT INTO preference VALUES (1, 'fr', 'dark')`);
  database.exec(`INSERT INTO profile VALUES (1, 'Marc Gagnon', 'support')`);
  expect(database.prepare('SELECT theme FROM preference').pluck().get()).toBe('dark');
});

test('an unlocked one is written again', () => {
  const lock = createWorkspaceLock(database);
  lock.set(true);
  lock.set(false);
  database.exec(`UPDATE workspace SET name = 'Autre'`);
  expect(database.prepare('SELECT name FROM workspace').pluck().get()).toBe('Autre');
});
