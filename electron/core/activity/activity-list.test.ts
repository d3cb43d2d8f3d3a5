import papaparse from 'papaparse';
import { expect, onTestFinished, test } from 'vitest';
import { aReply, aWorkspaceFile, newNumber } from '../../../tests/support/builders.ts';
import { type CoreClient, importFile, openTestCore, temporaryFolder } from '../../../tests/support/core.ts';
import { createContacts } from '../contacts/contacts.ts';
import { closeDatabase, openDatabase } from '../database/open.ts';
import { createRevisions } from '../database/revisions.ts';
import { type ActivityWanted, pageQuery } from './activity-table.ts';
import { activityKeptAtMost, activityKeptForMs, createActivity } from './activity.ts';

const day = 24 * 60 * 60 * 1000;
const phone = '+15145550123';

const found = async (client: CoreClient, filters: Parameters<CoreClient['activity']['list']>[0]) =>
  (await client.activity.list(filters)).entries.map(({ changed, number }) => [changed.kind, number?.label]);

async function openWithChanges() {
  const opened = openTestCore();
  const { client } = opened;
  await client.profile.set({ name: 'Amélie Roy' });
  const { id: ventes } = await client.numbers.add(newNumber());
  const { id: service } = await client.numbers.add(newNumber({ phone: '+15145550101', label: 'Service' }));
  await client.autoReplies.save({
    numberId: ventes,
    ...aReply({
      message: 'Fermé à Noël, {{contact.first_name}}',
      translations: { en: 'Closed for Christmas' },
    }),
    baseRevision: null,
  });
  await client.contacts.add({ phone, firstName: 'Sophie', lastName: 'Côté', language: null });
  return { ...opened, ventes, service };
}

test('the latest come first, each with who made it and when, page after page', async () => {
  const { client } = await openWithChanges();
  const first = await client.activity.list({ limit: 3 });
  expect(first.entries.map(({ changed }) => changed.kind)).toEqual(['contact', 'auto_reply', 'number']);
  expect(first.entries[0]).toMatchObject({ author: 'Amélie Roy', at: expect.any(Number) });
  const rest = await client.activity.list({ limit: 3, before: first.next });
  expect(rest.entries.map(({ number }) => number?.label)).toEqual(['Ventes']);
  expect(rest.next).toBeNull();
});

test('as long as nobody has said who they are, an entry has no author', async () => {
  const { client } = openTestCore();
  await client.numbers.add(newNumber());
  expect((await client.activity.list({ limit: 1 })).entries).toMatchObject([{ author: null }]);
});

test.each([
  ['noel', 1],
  ['FERMÉ', 1],
  ['christ clo', 1],
  ['first_name', 0],
  ['5145550101', 1],
  ['service', 1],
  ['cote', 1],
  ['amelie', 4],
  ['amelie noel', 1],
  ['" OR "', 0],
  ['', 4],
])('%j finds %i of four', async (text, count) => {
  const { client } = await openWithChanges();
  expect(await found(client, { text, limit: 10 })).toHaveLength(count);
});

test('they are narrowed to one number, one kind, or both with words', async () => {
  const { client, ventes, service } = await openWithChanges();
  expect(await found(client, { numberId: service, limit: 10 })).toEqual([['number', 'Service']]);
  expect(await found(client, { kind: 'number', limit: 10 })).toEqual([
    ['number', 'Service'],
    ['number', 'Ventes'],
  ]);
  expect(await found(client, { numberId: ventes, kind: 'auto_reply', text: 'noel', limit: 10 })).toEqual([
    ['auto_reply', 'Ventes'],
  ]);
  expect(await found(client, { numberId: service, text: 'noel', limit: 10 })).toEqual([]);
});

test('a change of many numbers at once is found by each of them', async () => {
  const { client } = openTestCore();
  await importFile(client, aWorkspaceFile());
  expect(await found(client, { numberId: 'pn_ventes', limit: 10 })).toEqual([['import', undefined]]);
});

test('each way of narrowing walks an index from its latest entry on, and sorts nothing', () => {
  const database = openDatabase(temporaryFolder());
  onTestFinished(() => closeDatabase(database));
  const planOf = (wanted: Partial<ActivityWanted>): string => {
    const whole = { numberId: null, kind: null, match: null, before: 9, limit: 5, ...wanted };
    const steps = database.prepare(`EXPLAIN QUERY PLAN ${pageQuery(whole)}`).all(whole) as {
      detail: string;
    }[];
    return steps.map(({ detail }) => detail).join('; ');
  };
  expect(planOf({})).toMatch(/^SEARCH activity USING INTEGER PRIMARY KEY \(rowid<\?\)$/);
  expect(planOf({ kind: 'hours' })).toMatch(/^SEARCH activity USING INDEX activity_by_kind/);
  expect(planOf({ numberId: 'pn_1' })).toMatch(/^SEARCH activity_number USING PRIMARY KEY/);
  expect(planOf({ match: 'a' })).toMatch(/^SCAN activity_search VIRTUAL TABLE INDEX/);
  for (const wanted of [{}, { kind: 'hours' }, { numberId: 'pn_1' }, { match: 'a', numberId: 'pn_1' }]) {
    expect(planOf(wanted)).not.toContain('TEMP B-TREE');
  }
});

test('they come as a file for a spreadsheet that takes no text for a formula', async () => {
  const { client } = await openWithChanges();
  await client.contacts.add({ phone: '+15145550199', firstName: '=1+1', lastName: '', language: null });
  await client.numbers.add(newNumber({ phone: '+15145550109', label: '=HYPERLINK("x")\n@b' }));
  const { fileName, text } = await client.activity.export({});
  expect(fileName).toBe('activity-2026-11-20.csv');
  expect(text.startsWith('\uFEFFat,author,action,kind,number,label,trigger,period,before,after\r\n')).toBe(
    true,
  );
  const rows = papaparse.parse<Record<string, string>>(text.slice(1).trimEnd(), { header: true }).data;
  expect(rows).toHaveLength(6);
  expect(rows[0]).toMatchObject({ number: "'+15145550109", label: '\'=HYPERLINK("x")\n@b' });
  expect(rows[3]).toMatchObject({
    author: 'Amélie Roy',
    action: 'added',
    kind: 'auto_reply',
    label: 'Ventes',
    trigger: 'missed_call',
    period: 'after_hours',
    before: '',
    after: 'Fermé à Noël, {{contact.first_name}}\n\n[en] Closed for Christmas',
  });
  for (const row of rows) for (const cell of Object.values(row)) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
  expect((await client.activity.export({ kind: 'hours' })).text.trimEnd().split('\n')).toHaveLength(1);
});

test('a contact who has been deleted for thirty days is in no entry, export or search any more', async () => {
  const { client, wait, restart } = await openWithChanges();
  await client.contacts.remove({ phone });
  wait(29 * day);
  const before = restart();
  expect(await found(before.client, { text: 'cote', limit: 10 })).toHaveLength(2);
  before.wait(2 * day);
  const { client: later } = before.restart();
  expect(await found(later, { text: 'cote', limit: 10 })).toEqual([]);
  const { entries } = await later.activity.list({ kind: 'contact', limit: 10 });
  expect(entries).toMatchObject([
    { action: 'removed', author: 'Amélie Roy', changed: { before: null, after: null } },
    { action: 'added', author: 'Amélie Roy', changed: { before: null, after: null } },
  ]);
  expect((await later.activity.export({})).text).not.toMatch(/Sophie|Côté|5550123/);
});

test('entries go when they are older than two years, or more than a hundred thousand', () => {
  let now = 0;
  const database = openDatabase(temporaryFolder());
  onTestFinished(() => closeDatabase(database));
  const activity = createActivity({
    database,
    revisions: createRevisions(database),
    clock: () => now,
    contacts: createContacts(database),
    author: () => null,
  });
  const record = (name: string): void =>
    activity.record({ kind: 'workspace', before: null, after: { name, language: 'fr' } });
  const names = () =>
    activity
      .list({ text: '', before: null, limit: 10 })
      .map(({ changed }) => changed.kind === 'workspace' && changed.after.name);
  record('one');
  now = day;
  record('two');
  now = activityKeptForMs + 1;
  record('three');
  expect(names()).toEqual(['three', 'two']);

  database.exec(`UPDATE sqlite_sequence SET seq = ${activityKeptAtMost + 1} WHERE name = 'activity'`);
  record('four');
  expect(names()).toEqual(['four', 'three']);
});

test('what was written before the oldest entry that is kept is of nobody who is known', () => {
  const database = openDatabase(temporaryFolder());
  onTestFinished(() => closeDatabase(database));
  const revisions = createRevisions(database);
  const write = database.transaction((count: number) => {
    for (let index = 0; index < count; index += 1) revisions.next();
  });
  write(3);
  let author = 'Amélie';
  const activity = createActivity({
    database,
    revisions,
    clock: () => 0,
    contacts: createContacts(database),
    author: () => author,
  });
  const record = (name: string): void =>
    activity.record({ kind: 'workspace', before: null, after: { name, language: 'fr' } });
  const authors = (): (string | null)[] => [3, 4, 5, 6, 7].map((revision) => activity.authorOf(revision));
  write(2);
  record('one');
  author = 'Marc';
  write(2);
  record('two');
  expect(authors()).toEqual([null, 'Amélie', 'Amélie', 'Marc', 'Marc']);
  database.exec('DELETE FROM activity WHERE id = 1');
  expect(authors()).toEqual([null, null, null, 'Marc', 'Marc']);
});

test('of imports the ten latest can be undone', async () => {
  const { client } = openTestCore();
  for (let index = 0; index <= 11; index += 1) {
    await importFile(client, aWorkspaceFile([], { workspace: { name: `Garage ${index}` } }));
  }
  const { entries } = await client.activity.list({ limit: 20 });
  expect(entries.map(({ canRestore }) => canRestore)).toEqual([...Array(10).fill(true), false, false]);
});
