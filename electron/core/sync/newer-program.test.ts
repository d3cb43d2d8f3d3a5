import BetterSqlite3 from 'better-sqlite3';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { RuleKind } from '#shared/cloud-contract/rule.ts';
import { defaultGuardRails } from '#shared/model/guard-rails.ts';
import { aContactEdit } from '../../../tests/cloud/world.ts';
import { aReply, workWeek } from '../../../tests/support/builders.ts';
import { connect, openTestCloud } from '../../../tests/support/cloud.ts';
import { type CoreClient, importFile } from '../../../tests/support/core.ts';
import { databaseFileName } from '../database/open.ts';
import {
  details,
  openDevice,
  openFirst,
  phone,
  shownBy,
  slot,
  versionOf,
} from '../../../tests/support/devices.ts';

const cloud = openTestCloud();

type Body = Record<string, unknown>;

async function ruleOf(kind: RuleKind): Promise<{ id: string; rev: number; body: Body }> {
  const { rules } = (await cloud.client.snapshot()).body;
  const rule = rules.find((one) => one.kind === kind && !one.deleted);
  if (!rule?.body) throw new Error(`The cloud has no ${kind}`);
  return { ...rule, body: rule.body };
}

/** A newer program says more about a thing than this one knows. */
async function sayMore(kind: RuleKind, more: (body: Body) => Body): Promise<void> {
  const { id, rev, body } = await ruleOf(kind);
  const edit = aContactEdit({ kind, id, base: rev, body: more(body) });
  expect(await cloud.client.push(edit)).toMatchObject({ status: 'applied' });
}

describe('what only a newer program knows stays in the cloud when this one edits', () => {
  const edits: Record<RuleKind, (client: CoreClient, numberId: string) => Promise<unknown>> = {
    workspace: (client) => client.workspace.set({ name: 'Clinique du Parc', language: 'fr' }),
    phone_number: (client, id) =>
      client.numbers.update({ id, label: 'Service', timeZone: 'America/Toronto', language: 'fr' }),
    auto_reply: async (client, numberId) => {
      const { autoReplies } = await client.numbers.get({ id: numberId });
      const baseRevision = autoReplies[0]?.revision ?? null;
      await client.autoReplies.save({ numberId, ...aReply({ message: 'Autre' }), baseRevision });
    },
    guard_rails: (client) =>
      client.guardRails.set({
        guardRails: { ...defaultGuardRails, breakerPerDay: 2 },
        base: defaultGuardRails,
      }),
    contact: (client) => client.contacts.optOut({ phone }),
  };

  test.each(Object.entries(edits))('of kind %s', async (kind, edit) => {
    const { client, numberId, exchange } = await openFirst(cloud);
    await sayMore(kind as RuleKind, (body) => ({ ...body, colour: { of: ['the', 'future'] } }));
    await exchange();
    await edit(client, numberId);
    expect(await exchange()).toMatchObject({ state: 'idle', pending: 0, conflicts: 0, unreadable: 0 });
    expect((await ruleOf(kind as RuleKind)).body).toMatchObject({ colour: { of: ['the', 'future'] } });
  });

  test('of a closure among others', async () => {
    const { client, numberId, exchange } = await openFirst(cloud);
    const closures = [{ name: 'Noël', from: '2026-12-25', to: '2026-12-25', hours: [] }];
    const { hoursRevision } = await client.numbers.get({ id: numberId });
    await client.hours.save({ numberId, baseRevision: hoursRevision, closures });
    await exchange();
    await sayMore('phone_number', (body) => ({
      ...body,
      closures: (body['closures'] as Body[]).map((closure) => ({ ...closure, icon: 'tree' })),
    }));
    await exchange();
    const before = { name: 'Fête', from: '2026-12-01', to: '2026-12-01', hours: [] };
    const details = await client.numbers.get({ id: numberId });
    await client.hours.save({
      numberId,
      baseRevision: details.hoursRevision,
      businessHours: workWeek(['10:00', '12:00']),
      closures: [before, ...closures],
    });
    await exchange();
    expect((await ruleOf('phone_number')).body['closures']).toEqual([
      before,
      { ...closures[0], icon: 'tree' },
    ]);
  });

  test('as it is in the version of a conflict that a person takes', async () => {
    const { client, exchange } = await openFirst(cloud);
    const { id, rev: base, body } = await ruleOf('contact');
    await sayMore('contact', (present) => ({ ...present, colour: 'blue' }));
    const late = aContactEdit({
      kind: 'contact',
      id,
      base,
      body: { ...body, firstName: 'Zoé', colour: 'red' },
    });
    expect(await cloud.client.push(late)).toMatchObject({ status: 'conflict' });
    await exchange();
    const [{ n, basis } = { n: 0, basis: '' }] = (await client.sync.conflicts()).entries;
    await client.sync.resolve({ n, basis, take: 'mine' });
    await client.contacts.optOut({ phone });
    expect(await exchange()).toMatchObject({ pending: 0, conflicts: 0 });
    expect((await ruleOf('contact')).body).toMatchObject({ firstName: 'Zoé', colour: 'red' });
  });

  test('as it was in the version that a person restores', async () => {
    const { client, exchange } = await openFirst(cloud);
    await sayMore('contact', (body) => ({ ...body, colour: 'blue' }));
    const { rev } = await ruleOf('contact');
    await exchange();
    await client.contacts.remove({ phone });
    await exchange();
    const about = { kind: 'contact', phone } as const;
    const { basis } = await client.sync.history({ about });
    await client.sync.restoreVersion({ about, rev, basis });
    await exchange();
    expect((await ruleOf('contact')).body).toMatchObject({ firstName: 'Sophie', colour: 'blue' });
  });

  test('and is no edit when a file says the same', async () => {
    const { client, exchange } = await openFirst(cloud);
    await sayMore('contact', (body) => ({ ...body, pronouns: 'elle' }));
    await exchange();
    const before = await versionOf(cloud);
    const { text } = await client.workspaceFile.export();
    await importFile(client, text);
    expect(await exchange()).toMatchObject({ pending: 0 });
    expect(await versionOf(cloud)).toBe(before);
  });
});

describe('what only a newer program can read', () => {
  const unreadable: Record<RuleKind, Body> = {
    workspace: { name: { fr: 'Garage' } },
    phone_number: { phone: { number: '+15145550100' } },
    auto_reply: { message: { parts: [] } },
    guard_rails: { cooldownMinutes: 'a while' },
    contact: { phone, firstName: { given: 'Sophie' } },
  };

  test.each(Object.entries(unreadable))('of kind %s is counted, and left as it is', async (kind, body) => {
    const { client, exchange } = await openFirst(cloud);
    const { id } = await ruleOf(kind as RuleKind);
    await cloud.writeOver(kind as RuleKind, id, body);
    expect(await exchange()).toMatchObject({ state: 'idle', unreadable: 1, pending: 0, conflicts: 0 });
    const before = await versionOf(cloud);
    await client.contacts.add({ ...details, phone: '+15145550124' });
    expect(await exchange()).toMatchObject({ state: 'idle', unreadable: 1, pending: 0, blocked: 0 });
    expect((await ruleOf(kind as RuleKind)).body).toEqual(body);
    expect(await versionOf(cloud)).toBe(before + 1);
  });

  test.each(Object.entries(unreadable))('of kind %s is shown as it last was', async (kind, body) => {
    const first = await openFirst(cloud);
    await first.client.contacts.optOut({ phone });
    await first.exchange();
    const before = await shownBy(first);
    const { id } = await ruleOf(kind as RuleKind);
    await cloud.writeOver(kind as RuleKind, id, body);
    await first.exchange();
    expect(await shownBy(first)).toEqual(before);
    expect(await shownBy(first.restart())).toEqual(before);
  });

  test('is shown again as it last was when an edit of it is given up', async () => {
    const first = await openFirst(cloud);
    const before = await shownBy(first);
    const { id } = await ruleOf('contact');
    await cloud.writeOver('contact', id, unreadable.contact);
    await first.exchange();
    await first.client.contacts.update({ phone, ...details, firstName: 'Zoé', base: details });
    expect(await first.exchange()).toMatchObject({ pending: 0, blocked: 1 });
    const { entries } = await first.client.sync.pending();
    expect(entries).toMatchObject([{ reason: 'newer_version' }]);
    await first.client.sync.discard({ seq: entries[0]?.seq ?? 0 });
    expect(await shownBy(first)).toEqual(before);
    expect(await first.exchange()).toMatchObject({ pending: 0, blocked: 0 });
  });

  test('is no edit when it is written back as it last was', async () => {
    const { client, exchange } = await openFirst(cloud);
    const { id } = await ruleOf('contact');
    await cloud.writeOver('contact', id, unreadable.contact);
    await exchange();
    const changed = { ...details, firstName: 'Zoé' };
    await client.contacts.update({ phone, ...changed, base: details });
    expect(await exchange()).toMatchObject({ blocked: 1 });
    await client.contacts.update({ phone, ...details, base: changed });
    expect(await exchange()).toMatchObject({ pending: 0, blocked: 0 });
  });

  test('is deleted by whoever deletes it: what stops messages needs no understanding', async () => {
    const { client, numberId, exchange } = await openFirst(cloud);
    const { id } = await ruleOf('auto_reply');
    await cloud.writeOver('auto_reply', id, unreadable.auto_reply);
    await exchange();
    await client.autoReplies.remove({ numberId, ...slot });
    expect(await exchange()).toMatchObject({ pending: 0, blocked: 0, unreadable: 0 });
    const { rules } = (await cloud.client.snapshot()).body;
    expect(rules.find((rule) => rule.kind === 'auto_reply')).toMatchObject({ deleted: true });
  });

  test('stays in the cloud when a device that never saw it sends its own copy', async () => {
    const first = await openFirst(cloud);
    const { id } = await ruleOf('contact');
    await cloud.writeOver('contact', id, unreadable.contact);
    const other = openDevice();
    await other.client.workspace.set({ name: 'Clinique', language: 'fr' });
    await connect(other.client, { ...cloud.place, token: await cloud.newToken() }, 'mine');
    expect((await ruleOf('contact')).body).toEqual(unreadable.contact);
    await first.exchange();
    expect((await first.client.contacts.list({ limit: 10 })).contacts).toHaveLength(1);
  });

  test('is shown as soon as it says something that this one can read', async () => {
    const first = await openFirst(cloud);
    const before = await shownBy(first);
    const { id, body } = await ruleOf('phone_number');
    await cloud.writeOver('phone_number', id, { ...body, businessHours: 'always' });
    await first.exchange();
    expect(await shownBy(first)).toEqual(before);
    await cloud.writeOver('phone_number', id, { ...body, label: 'Service' });
    expect(await first.exchange()).toMatchObject({ unreadable: 0, conflicts: 0, pending: 0 });
    expect(await shownBy(first)).toMatchObject({ numbers: [{ number: { label: 'Service' } }] });
  });

  test('is shown once the program has been renewed', async () => {
    const first = await openFirst(cloud);
    const before = await shownBy(first);
    const { id, body } = await ruleOf('phone_number');
    await cloud.writeOver('phone_number', id, { ...body, businessHours: 'always' });
    await first.exchange();
    first.core.close();
    // A renewed program would understand what it says: here it says what this one does.
    const database = new BetterSqlite3(path.join(first.dataDir, databaseFileName));
    database.prepare(`UPDATE mirror_rule SET body = ? WHERE kind = 'phone_number'`).run(JSON.stringify(body));
    database.close();
    const renewed = first.restart();
    expect(await shownBy(renewed)).toEqual(before);
    expect(await renewed.client.sync.status()).toMatchObject({ unreadable: 0, pending: 0 });
  });

  test('of a whole workspace: edits are kept, and sent by a renewed program', async () => {
    const { client, exchange } = await openFirst(cloud);
    const require = (schema: number): Promise<unknown> =>
      cloud.world.cloud.database.query('update workspace set min_schema = $2 where id = $1', [
        cloud.client.ws,
        schema,
      ]);
    await require(99);
    await client.contacts.optOut({ phone });
    expect(await exchange()).toMatchObject({ state: 'upgrade_required', retryAt: null, pending: 1 });
    await require(1);
    expect(await exchange()).toMatchObject({ state: 'idle', pending: 0 });
  });
});

test('a reply in a place that only a newer program has keeps nothing else back', async () => {
  const { client, numberId, exchange } = await openFirst(cloud);
  const { ws } = cloud.client;
  await cloud.world.cloud.database.query(
    `with next as (update workspace set version = version + 1 where id = $1 returning version)
     insert into rule (ws, kind, id, rev, gen, body, body_hash, deleted, author, at)
     select ws, kind, $2, next.version, gen, body, body_hash, deleted, author, at from rule, next
     where ws = $1 and kind = 'auto_reply' limit 1`,
    [ws, `${numberId}:video_call:after_hours`],
  );
  await cloud.client.push(aContactEdit({ phone: '+15145550188' }));
  expect(await exchange()).toMatchObject({ state: 'idle' });
  expect((await client.contacts.list({ limit: 10 })).contacts).toHaveLength(2);
  expect((await client.numbers.get({ id: numberId })).autoReplies).toHaveLength(1);
});
