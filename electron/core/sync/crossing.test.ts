import { describe, expect, test } from 'vitest';
import { defaultGuardRails } from '#shared/model/guard-rails.ts';
import { aReply, newNumber, workWeek } from '../../../tests/support/builders.ts';
import { openTestCloud } from '../../../tests/support/cloud.ts';
import { type CoreClient, startOfTest } from '../../../tests/support/core.ts';
import {
  details,
  exchangeAll,
  openFirst,
  openOther,
  phone,
  shownBy,
  slot,
} from '../../../tests/support/devices.ts';
import { openLine } from '../../../tests/support/line.ts';

const cloud = openTestCloud();

const closure = { from: '2026-12-24', to: '2027-01-02', name: 'Fêtes', hours: [] };

/** Each kind of edit, and as what the activity of the others lists it. */
const edits: Record<string, (client: CoreClient, numberId: string) => Promise<unknown>> = {
  workspace: (client) => client.workspace.set({ name: 'Garage Tremblay et filles', language: 'en' }),
  number: (client, id) =>
    client.numbers.update({ id, label: 'Service', timeZone: 'America/Toronto', language: 'fr' }),
  hours: async (client, numberId) => {
    const { hoursRevision: baseRevision } = await client.numbers.get({ id: numberId });
    await client.hours.save({
      numberId,
      baseRevision,
      businessHours: workWeek(['08:30', '12:00'], ['13:00', '17:00']),
    });
  },
  closures: async (client, numberId) => {
    const { hoursRevision: baseRevision } = await client.numbers.get({ id: numberId });
    await client.hours.save({ numberId, baseRevision, closures: [closure] });
  },
  auto_reply: (client, numberId) =>
    client.autoReplies.save({
      numberId,
      ...aReply({ period: 'business_hours', message: 'Un instant.', translations: { en: 'One moment.' } }),
      baseRevision: null,
    }),
  guard_rails: (client) =>
    client.guardRails.set({
      guardRails: { ...defaultGuardRails, cooldownMinutes: 60, breakerPerDay: 3 },
      base: defaultGuardRails,
    }),
  contact: (client) => client.contacts.update({ phone, ...details, firstName: 'Zoé', base: details }),
};

/** The edits that add something or take it away. */
const more: typeof edits = {
  'a number that is added': (client) => client.numbers.add(newNumber({ phone: '+15145550101' })),
  'a number that is removed': (client, id) => client.numbers.remove({ id }),
  'a reply that is removed': (client, numberId) => client.autoReplies.remove({ numberId, ...slot }),
  'a contact who is added': (client) => client.contacts.add({ ...details, phone: '+15145550124' }),
  'a contact who is removed': (client) => client.contacts.remove({ phone }),
  'a contact who has opted out': (client) => client.contacts.optOut({ phone }),
};

describe('an edit reaches the other device', () => {
  test.each(Object.entries(edits))('of kind %s, with its author and its time', async (kind, edit) => {
    const first = await openFirst(cloud);
    const other = await openOther(cloud);
    await edit(first.client, first.numberId);
    cloud.world.time.now = startOfTest + 90_000;
    await exchangeAll(first, other);
    expect(await shownBy(other)).toEqual(await shownBy(first));
    const { entries } = await other.client.activity.list({ limit: 1 });
    expect(entries).toMatchObject([{ author: 'Amélie', at: startOfTest + 90_000, changed: { kind } }]);
  });

  test.each(Object.entries(more))('as %s', async (_, edit) => {
    const first = await openFirst(cloud);
    const other = await openOther(cloud);
    await edit(first.client, first.numberId);
    await exchangeAll(first, other);
    expect(await shownBy(other)).toEqual(await shownBy(first));
    const { entries } = await other.client.activity.list({ limit: 10 });
    expect(entries[0]).toMatchObject({ author: 'Amélie' });
    // What the copy at the beginning has brought is one entry.
    expect(entries.slice(1)).toMatchObject([{ changed: { kind: 'import' } }]);
  });

  test('once, and tells its own device nothing of itself', async () => {
    const first = await openFirst(cloud);
    const before = await first.client.activity.list({ limit: 100 });
    await first.client.contacts.optOut({ phone });
    await exchangeAll(first, first);
    expect((await first.client.activity.list({ limit: 100 })).entries.length).toBe(before.entries.length + 1);
  });

  test('that comes back by an undo', async () => {
    const first = await openFirst(cloud);
    const other = await openOther(cloud);
    const { numberId, client } = first;
    const before = await shownBy(first);
    const number = await client.numbers.remove({ id: numberId });
    const contact = await client.contacts.remove({ phone });
    await exchangeAll(first, other);
    expect(await shownBy(other)).toMatchObject({ numbers: [], contacts: [] });
    await client.contacts.restore(contact);
    await client.numbers.restore(number);
    await exchangeAll(first, other);
    expect(await shownBy(other)).toEqual(before);
    expect(await shownBy(first)).toEqual(before);
  });
});

describe('a device without a line', () => {
  test('exchanges as soon as a page tells that the network is back', async () => {
    const line = openLine();
    const first = await openFirst(cloud, { fetch: line.fetch });
    line.cut();
    await first.client.contacts.optOut({ phone });
    expect(await first.exchange()).toMatchObject({ state: 'offline', pending: 1 });
    line.mend();
    await first.client.sync.wake({ why: 'network' });
    await expect.poll(() => first.client.sync.status()).toMatchObject({ state: 'idle', pending: 0 });
  });

  test('takes no sign of a page for the click of a person, who may ask for more at once', async () => {
    const first = await openFirst(cloud);
    await first.client.sync.wake({ why: 'resume' });
    await expect.poll(() => first.client.sync.status()).toMatchObject({ state: 'idle' });
    await first.client.contacts.optOut({ phone });
    expect(await first.client.sync.run()).toMatchObject({ state: 'idle', pending: 0 });
  });

  test('counts a deletion as a stop where it stops messages, and a contact’s not', async () => {
    const line = openLine();
    const first = await openFirst(cloud, { fetch: line.fetch });
    line.cut();
    await first.client.contacts.remove({ phone });
    expect(await first.client.sync.status()).toMatchObject({ pending: 1, stopping: 0 });
    await first.client.autoReplies.remove({ numberId: first.numberId, ...slot });
    expect(await first.client.sync.status()).toMatchObject({ pending: 2, stopping: 1 });
  });

  test('keeps its edits, over a restart too, and sends them when it has one', async () => {
    const line = openLine();
    const first = await openFirst(cloud, { fetch: line.fetch, random: () => 0.5 });
    const other = await openOther(cloud);
    line.cut();
    await first.client.contacts.optOut({ phone });
    await first.client.autoReplies.remove({ numberId: first.numberId, ...slot });
    expect(await first.exchange()).toMatchObject({
      state: 'offline',
      retryAt: startOfTest + 5_500,
      pending: 2,
      stopping: 1,
    });
    await other.client.workspace.set({ name: 'Clinique du Parc', language: 'fr' });
    await other.exchange();

    const again = first.restart();
    expect(await again.exchange()).toMatchObject({ state: 'offline', pending: 2 });
    line.mend();
    expect(await again.exchange()).toMatchObject({ state: 'idle', retryAt: null, pending: 0 });
    await other.exchange();
    expect(await shownBy(other)).toEqual(await shownBy(again));
    expect(await shownBy(again)).toMatchObject({
      workspace: { name: 'Clinique du Parc' },
      contacts: [{ optedOutAt: new Date(startOfTest).toISOString() }],
      numbers: [{ autoReplies: [] }],
    });
  });

  test('sends what was done and undone meanwhile as if it had not been', async () => {
    const line = openLine();
    const first = await openFirst(cloud, { fetch: line.fetch });
    line.cut();
    const { version } = (await cloud.client.snapshot()).body;
    await first.client.contacts.restore(await first.client.contacts.remove({ phone }));
    await first.client.contacts.update({ phone, ...details, firstName: 'Zoé', base: details });
    await first.client.contacts.update({ phone, ...details, base: { ...details, firstName: 'Zoé' } });
    await first.exchange();
    line.mend();
    expect(await first.exchange()).toMatchObject({ state: 'idle', pending: 0, conflicts: 0 });
    expect((await cloud.client.snapshot()).body.version).toBe(version);
  });
});

describe('what is edited again while it is on its way', () => {
  /** Renames the contact, holds the edit up, does something else with it meanwhile, and lets it go on. */
  async function meanwhile(edit: (client: CoreClient) => Promise<unknown>) {
    const line = openLine();
    const first = await openFirst(cloud, { fetch: line.fetch });
    await first.client.contacts.update({ phone, ...details, firstName: 'Zoé', base: details });
    const push = line.hold('/push');
    const exchanged = first.exchange();
    await push.reached;
    await edit(first.client);
    push.release();
    await exchanged;
    const { entries } = (await cloud.client.history('contact', phone)).body;
    return { first, ops: entries.map(({ op, body }) => [op, body && (body as typeof details).firstName]) };
  }
  const rename = (client: CoreClient, firstName: string): Promise<unknown> =>
    client.contacts.update({ phone, ...details, firstName, base: { ...details, firstName: 'Zoé' } });

  test('follows it, without a conflict', async () => {
    const { first, ops } = await meanwhile((client) => rename(client, 'Zoélie'));
    expect(ops).toEqual([
      ['put', 'Zoélie'],
      ['put', 'Zoé'],
      ['put', 'Sophie'],
    ]);
    expect(await first.client.sync.status()).toMatchObject({ state: 'idle', pending: 0, conflicts: 0 });
  });

  test('goes back to what it was', async () => {
    const { ops } = await meanwhile((client) => rename(client, 'Sophie'));
    expect(ops).toEqual([
      ['put', 'Sophie'],
      ['put', 'Zoé'],
      ['put', 'Sophie'],
    ]);
  });

  test('is deleted after it', async () => {
    const { first, ops } = await meanwhile((client) => client.contacts.remove({ phone }));
    expect(ops).toEqual([
      ['delete', null],
      ['put', 'Zoé'],
      ['put', 'Sophie'],
    ]);
    expect(await shownBy(first)).toMatchObject({ contacts: [] });
  });

  test('waits with its latest text when the one on its way has lost', async () => {
    const other = await openOther(cloud);
    const line = openLine();
    const first = await openFirst(cloud, { fetch: line.fetch });
    await other.exchange();
    await first.client.contacts.update({ phone, ...details, firstName: 'Zoé', base: details });
    const push = line.hold('/push');
    const exchanged = first.exchange();
    await push.reached;
    await rename(first.client, 'Zoélie');
    await other.client.contacts.update({ phone, ...details, firstName: 'Sofia', base: details });
    await other.exchange();
    push.release();
    expect(await exchanged).toMatchObject({ state: 'idle', pending: 0, conflicts: 1 });
    expect((await first.client.sync.conflicts()).entries).toMatchObject([
      { why: 'stale', versions: { mine: { firstName: 'Zoélie' }, theirs: { firstName: 'Sofia' } } },
    ]);
    expect(await first.client.contacts.get({ phone })).toMatchObject({ firstName: 'Sofia' });
  });
});

describe('what is edited while news of it is on its way', () => {
  /** Lets another device write, and does something here before this one has received it. */
  async function meanwhile(
    theirs: (client: CoreClient, numberId: string) => Promise<unknown>,
    mine: (client: CoreClient, numberId: string) => Promise<unknown>,
  ) {
    const line = openLine();
    const first = await openFirst(cloud, { fetch: line.fetch });
    const other = await openOther(cloud);
    await theirs(other.client, first.numberId);
    await other.exchange();
    const news = line.hold('/changes');
    const exchanged = first.exchange();
    await news.reached;
    await mine(first.client, first.numberId);
    news.release();
    await exchanged;
    await exchangeAll(first, other);
    expect(await shownBy(other)).toEqual(await shownBy(first));
    return { first, conflicts: (await first.client.sync.conflicts()).entries };
  }

  test('stands here until the cloud has answered, and then waits for a person', async () => {
    const { first, conflicts } = await meanwhile(
      (client) => client.contacts.update({ phone, ...details, firstName: 'Sofia', base: details }),
      (client) => client.contacts.update({ phone, ...details, firstName: 'Zoé', base: details }),
    );
    expect(await first.client.contacts.get({ phone })).toMatchObject({ firstName: 'Sofia' });
    expect(conflicts).toMatchObject([{ why: 'stale', versions: { mine: { firstName: 'Zoé' } } }]);
  });

  test('waits for a person when it is a reply, and its number is gone', async () => {
    const { first, conflicts } = await meanwhile(
      (client, id) => client.numbers.remove({ id }),
      (client, numberId) =>
        client.autoReplies.save({
          numberId,
          ...aReply({ trigger: 'voicemail', message: 'Pour personne.' }),
          baseRevision: null,
        }),
    );
    expect(await first.client.numbers.list()).toEqual([]);
    expect(conflicts).toMatchObject([
      { why: 'deleted', obstacle: 'number_gone', versions: { mine: { message: 'Pour personne.' } } },
    ]);
    expect(await first.client.sync.status()).toMatchObject({ pending: 0, blocked: 0 });
  });
});
