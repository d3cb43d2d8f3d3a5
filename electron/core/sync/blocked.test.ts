import { beforeEach, expect, test } from 'vitest';
import { aContactEdit } from '../../../tests/cloud/world.ts';
import { limits } from '#shared/cloud-contract/limits.ts';
import { aReply, newNumber } from '../../../tests/support/builders.ts';
import { openTestCloud } from '../../../tests/support/cloud.ts';
import { details, openFirst, phone } from '../../../tests/support/devices.ts';

const cloud = openTestCloud();

let first: Awaited<ReturnType<typeof openFirst>>;

beforeEach(async () => {
  first = await openFirst(cloud);
});

const sophie = { phone, ...details, optedOutAt: null };
const deep = (levels: number): unknown => (levels === 0 ? 'end' : { next: deep(levels - 1) });

/** A newer program has kept more with the contact than the cloud takes from this one; then the contact opts out. */
async function optOutWith(more: object) {
  await cloud.writeOver('contact', phone, { ...sophie, ...more });
  await first.exchange();
  await first.client.contacts.optOut({ phone });
  await first.client.contacts.add({ ...details, phone: '+15145550124' });
  await first.client.workspace.set({ name: 'Clinique du Parc', language: 'fr' });
  const status = await first.exchange();
  const { entries } = await first.client.sync.pending();
  return { status, entries, seq: entries[0]?.seq ?? 0 };
}

const liveNow = async (): Promise<unknown[]> => {
  const { rules } = (await cloud.client.snapshot()).body;
  return rules.filter(({ kind }) => kind === 'contact').map(({ id }) => id);
};

test('an edit too large for one request is held back, and no other with it', async () => {
  const { status, entries } = await optOutWith({ notes: 'x'.repeat(300_000) });
  expect(status).toMatchObject({ state: 'idle', pending: 0, blocked: 1 });
  expect(entries).toMatchObject([{ state: 'blocked', reason: 'too_large', faults: [] }]);
  expect(await liveNow()).toEqual([phone, '+15145550124']);
});

test('an edit in which the cloud finds something wrong is held back with what and where', async () => {
  const { status, entries } = await optOutWith({ notes: deep(20) });
  expect(status).toMatchObject({ state: 'idle', pending: 0, blocked: 1 });
  expect(entries).toMatchObject([
    {
      state: 'blocked',
      reason: 'rejected',
      faults: [{ code: 'too_deep' }],
      versions: { mine: { optedOutAt: expect.any(String) as string }, theirs: { optedOutAt: null } },
    },
  ]);
  expect((entries[0]?.faults[0]?.path ?? []).slice(0, 2)).toEqual(['notes', 'next']);
});

test('what is held back stays over a restart, and is not sent again by itself', async () => {
  await optOutWith({ notes: deep(20) });
  const again = first.restart();
  expect(await again.exchange()).toMatchObject({ pending: 0, blocked: 1 });
  expect(await again.client.contacts.get({ phone })).toMatchObject({
    optedOutAt: expect.any(String) as string,
  });
});

test('what is held back and given up is as the cloud has it, and the activity keeps it', async () => {
  const { seq } = await optOutWith({ notes: deep(20) });
  const { rules } = (await cloud.client.snapshot()).body;
  const base = rules.find(({ id }) => id === phone)?.rev ?? 0;
  await cloud.client.push(aContactEdit({ base, name: 'Zoé' }));
  await first.exchange();
  expect(await first.client.contacts.get({ phone })).toMatchObject({ firstName: 'Sophie' });
  expect(await first.client.sync.discard({ seq })).toMatchObject({ blocked: 0, pending: 0 });
  expect(await first.client.contacts.get({ phone })).toMatchObject({ firstName: 'Zoé', optedOutAt: null });
  const { entries } = await first.client.activity.list({ limit: 1 });
  expect(entries).toMatchObject([
    {
      author: 'Camille',
      changed: { before: { firstName: 'Sophie', optedOutAt: expect.any(String) as string } },
    },
  ]);
});

test('what is held back and deleted is deleted', async () => {
  await optOutWith({ notes: deep(20) });
  await first.client.contacts.remove({ phone });
  expect(await first.exchange()).toMatchObject({ pending: 0, blocked: 0, conflicts: 0 });
  const { rules } = (await cloud.client.snapshot()).body;
  expect(rules.find(({ id }) => id === phone)).toMatchObject({ deleted: true });
});

test('what is held back and put back as it was is no edit any more', async () => {
  await optOutWith({ notes: deep(20) });
  const { optedOutAt } = await first.client.contacts.get({ phone });
  await first.client.contacts.clearOptOut({ phone, optedOutAt });
  expect(await first.exchange()).toMatchObject({ pending: 0, blocked: 0, conflicts: 0 });
});

test('the replies of a number that is held back wait for it, and are counted nowhere', async () => {
  const { ws } = cloud.client;
  const query = (sql: string, ...values: unknown[]) => cloud.world.cloud.database.query(sql, [ws, ...values]);
  // The cloud is full, of what this program does not show.
  await query(
    `insert into rule (ws, kind, id, rev, gen, body, body_hash, deleted, author, at)
     select $1, 'auto_reply', 'sales:video_call:' || n, 1000 + n, 1, '{}', repeat('0', 64), false, 'Marc', now()
     from generate_series(1, $2::int) as n`,
    limits.rulesPerWorkspace,
  );
  await query('update workspace set version = 100000 where id = $1');
  const { id } = await first.client.numbers.add(newNumber({ phone: '+15145550101' }));
  expect(await first.exchange()).toMatchObject({ state: 'idle', pending: 0, blocked: 1 });
  await first.client.autoReplies.save({ numberId: id, ...aReply(), baseRevision: null });
  expect(await first.exchange()).toMatchObject({ state: 'idle', pending: 0, blocked: 1 });
  const { entries } = await first.client.sync.pending();
  expect(entries.map(({ state, versions }) => [versions.kind, state])).toEqual([
    ['phone_number', 'blocked'],
    ['auto_reply', 'held'],
  ]);
  await query('delete from rule where ws = $1 and rev > 1000');
  await first.client.numbers.update({ id, label: 'Service', timeZone: 'America/Toronto', language: 'fr' });
  expect(await first.exchange()).toMatchObject({ pending: 0, blocked: 0 });
  const { rules } = (await cloud.client.snapshot()).body;
  expect(rules.map(({ id: ruleId }) => ruleId)).toContain(`${id}:missed_call:after_hours`);
});
