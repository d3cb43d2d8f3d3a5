import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, onTestFinished, test } from 'vitest';
import { aWorkspaceFile } from '../../../tests/support/builders.ts';
import { importFile, openTestCore, temporaryFolder } from '../../../tests/support/core.ts';
import { damage, damageTables, fileIn, pageSize, rootsOf } from '../../../tests/support/damage.ts';
import { closeDatabase, type Database, openDatabase } from './open.ts';

function opened(dataDir: string): Database {
  const database = openDatabase(dataDir);
  onTestFinished(() => closeDatabase(database));
  return database;
}

/** A data folder with a workspace of so many numbers, and its database closed. */
async function folderWithNumbers(count: number): Promise<string> {
  const { client, core, dataDir } = openTestCore();
  const numbers = Array.from({ length: count }, (_, index) => ({
    id: `pn_${index}`,
    phone: `+1514555${String(1000 + index)}`,
    label: `Succursale ${index}`,
    timeZone: 'America/Toronto',
    language: 'fr' as const,
    autoReplies: [
      {
        trigger: 'missed_call' as const,
        period: 'after_hours' as const,
        message: `Bonjour, ${'nous rappelons '.repeat(index % 40)}demain.`,
        translations: {},
      },
    ],
  }));
  await importFile(client, aWorkspaceFile(numbers));
  core.close();
  return dataDir;
}

const tables = ['workspace', 'phone_number', 'auto_reply', 'contact', 'activity'];

/** Every row of the tables that a person would miss, as text. */
function rowsOf(database: Database): Set<string> {
  return new Set(
    tables.flatMap((table) =>
      database
        .prepare(`SELECT * FROM ${table}`)
        .all()
        .map((row) => `${table} ${JSON.stringify(row)}`),
    ),
  );
}

/** The first byte of a page that leads to other pages of a table: with it goes what it leads to. */
const pageAboveOthers = 0x05;

const quarantined = (dataDir: string): string[] => readdirSync(path.join(dataDir, 'quarantine'));
const lostOf = (database: Database): unknown =>
  JSON.parse(String(database.prepare('SELECT lost FROM recovery').pluck().get()));

describe('a damaged database', () => {
  test('is put aside as it is, and what can be read of it is in a new one', async () => {
    const dataDir = await folderWithNumbers(3);
    damageTables(dataDir, 'auto_reply');
    const damaged = readFileSync(fileIn(dataDir));
    const database = opened(dataDir);
    expect(database.prepare('SELECT count(*) FROM phone_number').pluck().get()).toBe(3);
    expect(database.prepare('SELECT count(*) FROM auto_reply').pluck().get()).toBe(0);
    expect(lostOf(database)).toEqual(['auto_reply']);
    const [folder = '', ...others] = quarantined(dataDir);
    expect(others).toEqual([]);
    expect(readdirSync(path.join(dataDir, 'quarantine', folder))).toEqual(['relais.sqlite']);
    const aside = readFileSync(path.join(dataDir, 'quarantine', folder, 'relais.sqlite'));
    // Taking the lock writes to the header.
    expect(aside.subarray(100).equals(damaged.subarray(100))).toBe(true);
  });

  test('loses no row that does not stand on the page that is damaged, wherever that is', async () => {
    const dataDir = await folderWithNumbers(400);
    const whole = readFileSync(fileIn(dataDir));
    const before = rowsOf(opened(dataDir));
    fc.assert(
      fc.property(fc.integer({ min: 1, max: whole.length / pageSize - 1 }), fc.nat(255), (page, byte) => {
        const [from, to] = [page * pageSize, (page + 1) * pageSize];
        const folder = temporaryFolder();
        writeFileSync(fileIn(folder), Buffer.from(whole).fill(byte, from, to));
        const database = openDatabase(folder);
        const after = rowsOf(database);
        closeDatabase(database);
        for (const row of after) expect(before).toContain(row);
        const damaged = whole.subarray(from, to).toString();
        if (whole[from] === pageAboveOthers || damaged.includes('CREATE TABLE')) return;
        const lost = [...before].filter((row) => row.startsWith('phone_number') && !after.has(row));
        for (const row of lost) expect(damaged).toContain(/Succursale \d+/.exec(row)?.[0]);
      }),
      { numRuns: 80 },
    );
  });

  test('can be used, whatever other bytes are not what they were', async () => {
    const dataDir = await folderWithNumbers(120);
    const whole = readFileSync(fileIn(dataDir));
    const places = fc.record({
      at: fc.integer({ min: pageSize, max: whole.length - 200 }),
      bytes: fc.uint8Array({ minLength: 1, maxLength: 96 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(places, { minLength: 1, maxLength: 4 }), async (changes) => {
        const folder = temporaryFolder();
        const bytes = Buffer.from(whole);
        for (const { at, bytes: other } of changes) bytes.set(other, at);
        bytes.fill(0xff, whole.length - pageSize);
        writeFileSync(fileIn(folder), bytes);
        const { client, core } = openTestCore(folder);
        const numbers = await client.numbers.list();
        for (const { id } of numbers.slice(0, 3)) await client.numbers.get({ id });
        await client.contacts.list({ limit: 10 });
        await client.activity.list({ limit: 10 });
        core.close();
      }),
      { numRuns: 60 },
    );
  });

  test('is read to its end though a row says to be another one', async () => {
    const dataDir = await folderWithNumbers(400);
    const [root = 0] = rootsOf(dataDir, ['phone_number']);
    damage(dataDir, (bytes) => {
      const cellOf = (page: number, header: number, cell: number): number =>
        page + bytes.readUInt16BE(page + header + 2 * cell);
      const above = (root - 1) * pageSize;
      const leaf = (child: number): number => (bytes.readUInt32BE(cellOf(above, 12, child)) - 1) * pageSize;
      const last = cellOf(leaf(4), 8, bytes.readUInt16BE(leaf(4) + 3) - 1);
      // A row begins with its length, then its number, in seven bits a byte: here that of the first row.
      bytes.set([0x80, 0x01], (bytes[last] ?? 0) < 0x80 ? last + 1 : last + 2);
      return bytes.fill(0, leaf(5), leaf(5) + pageSize);
    });
    const left = opened(dataDir).prepare<[], string>('SELECT label FROM phone_number').pluck().all();
    expect(left).toContain('Succursale 0');
    expect(left).toContain('Succursale 399');
  });

  test('loses only what stood between when a page in the middle of a table is damaged', async () => {
    const dataDir = await folderWithNumbers(400);
    const bytes = readFileSync(fileIn(dataDir));
    const at = bytes.indexOf('Succursale 200');
    damage(dataDir, (all) => {
      const page = Math.floor(at / pageSize);
      return all.fill(0, page * pageSize, (page + 1) * pageSize);
    });
    const database = opened(dataDir);
    const left = database
      .prepare<[], string>('SELECT label FROM phone_number ORDER BY position')
      .pluck()
      .all();
    expect(left).toContain('Succursale 0');
    expect(left).toContain('Succursale 399');
    expect(left).not.toContain('Succursale 200');
    expect(left.length).toBeGreaterThan(350);
  });

  test.each([0.3, 0.6, 0.9])(
    'that ends after %f of it opens, and has what is before its end',
    async (part) => {
      const dataDir = await folderWithNumbers(200);
      const before = rowsOf(opened(dataDir));
      const folder = temporaryFolder();
      writeFileSync(fileIn(folder), readFileSync(fileIn(dataDir)));
      damage(folder, (bytes) => bytes.subarray(0, Math.floor(bytes.length * part)));
      const after = rowsOf(opened(folder));
      for (const row of after) expect(before).toContain(row);
    },
  );

  test('keeps the tables that are still known when a page that names tables is damaged', async () => {
    const dataDir = await folderWithNumbers(3);
    const named = (name: string): number =>
      Math.floor(readFileSync(fileIn(dataDir)).indexOf(`CREATE TABLE ${name}`) / pageSize);
    expect(named('phone_number')).not.toBe(named('cloud_connection'));
    const page = named('cloud_connection');
    damage(dataDir, (bytes) => bytes.fill(0, page * pageSize, (page + 1) * pageSize));
    const database = opened(dataDir);
    expect(database.prepare('SELECT count(*) FROM phone_number').pluck().get()).toBe(3);
    expect(lostOf(database)).toContain('cloud_connection');
  });

  test('can be searched again', async () => {
    const dataDir = await folderWithNumbers(3);
    const before = openTestCore(dataDir);
    const person = { firstName: 'Sophie', lastName: 'Tremblay', language: null };
    await before.client.contacts.add({ phone: '+15145550123', ...person });
    before.core.close();
    damageTables(dataDir, 'reply_search_data', 'activity_search_data');
    const { client } = openTestCore(dataDir);
    const { entries } = await client.activity.list({ text: 'Tremblay', limit: 10 });
    expect(entries).toHaveLength(1);
    expect((await client.search.replies({ query: 'demain' })).numberIds).toHaveLength(3);
  });

  test('never gives out the id of a deletion a second time', async () => {
    const { client, core, dataDir } = openTestCore();
    await client.workspace.set({ name: 'Garage Tremblay', language: 'fr' });
    const removed = async ({ contacts }: typeof client, phone: string): Promise<number> => {
      await contacts.add({ phone, firstName: 'Sophie', lastName: '', language: null });
      return (await contacts.remove({ phone })).deletionId;
    };
    const first = await removed(client, '+15145550123');
    core.close();
    damageTables(dataDir, 'deletion', 'sqlite_sequence');
    const again = openTestCore(dataDir);
    expect(await removed(again.client, '+15145550124')).toBeGreaterThan(first);
  });

  test('that is damaged once more before that has been read tells of both', async () => {
    const dataDir = await folderWithNumbers(3);
    damageTables(dataDir, 'activity');
    closeDatabase(openDatabase(dataDir));
    damageTables(dataDir, 'contact');
    expect(lostOf(opened(dataDir))).toEqual(expect.arrayContaining(['activity', 'contact']));
    expect(quarantined(dataDir)).toHaveLength(2);
  });

  test('is left as it is, with no copy of it, where a new one cannot be written', async () => {
    const dataDir = await folderWithNumbers(3);
    damageTables(dataDir, 'activity');
    mkdirSync(`${fileIn(dataDir)}.recovering`);
    expect(() => openDatabase(dataDir)).toThrow('EISDIR');
    expect(quarantined(dataDir)).toEqual([]);
    expect(readdirSync(dataDir)).toContain('relais.sqlite');
  });

  test('never gives out a revision a second time', async () => {
    const dataDir = await folderWithNumbers(3);
    const value = (database: Database): unknown =>
      database.prepare('SELECT value FROM revision_counter').pluck().get();
    const database = openDatabase(dataDir);
    const before = value(database);
    closeDatabase(database);
    damageTables(dataDir, 'revision_counter');
    expect(value(opened(dataDir))).toBe(before);
  });

  test('takes nothing that was lost for deleted: what is marked as changed and not there was deleted', async () => {
    const dataDir = await folderWithNumbers(3);
    const database = openDatabase(dataDir);
    const mark = database.prepare('INSERT INTO changed_rule (kind, rule_id) VALUES (?, ?)');
    mark.run('phone_number', 'pn_deleted');
    mark.run('auto_reply', 'pn_1:missed_call:after_hours');
    closeDatabase(database);
    damageTables(dataDir, 'auto_reply');
    expect(opened(dataDir).prepare('SELECT rule_id FROM changed_rule').pluck().all()).toEqual(['pn_deleted']);
  });

  test('of which nothing can be read begins anew, and says so until somebody has read it', async () => {
    const dataDir = await folderWithNumbers(3);
    damage(dataDir, (bytes) => bytes.fill(0xff, 100, pageSize));
    const { client, core } = openTestCore(dataDir);
    expect(await client.workspace.get()).toBeNull();
    const recovery = await client.recovery.last();
    expect(recovery?.lost).toEqual(['settings', 'edits', 'past']);
    expect(existsSync(path.join(recovery?.folder ?? '', 'relais.sqlite'))).toBe(true);
    core.close();
    const again = openTestCore(dataDir);
    expect(await again.client.recovery.last()).toEqual(recovery);
    await again.client.recovery.dismiss();
    expect(await again.client.recovery.last()).toBeNull();
    expect(quarantined(dataDir)).toHaveLength(1);
  });
});

test('a recovery that was cut short at its last step is finished, without the log of the damaged file', async () => {
  const dataDir = await folderWithNumbers(2);
  renameSync(fileIn(dataDir), `${fileIn(dataDir)}.recovered`);
  writeFileSync(fileIn(dataDir), 'damaged');
  writeFileSync(`${fileIn(dataDir)}-wal`, 'of the damaged one');
  expect(opened(dataDir).prepare('SELECT count(*) FROM phone_number').pluck().get()).toBe(2);
});
