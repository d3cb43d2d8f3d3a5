import { describe, expect, test } from 'vitest';
import { defaultGuardRails } from '#shared/model/guard-rails.ts';
import { aContactEdit, aNumberEdit } from '../cloud/world.ts';
import { connect, type TestCloud } from '../support/cloud.ts';
import type { Client } from './hosts.ts';
import { aNumber, aReply, declared, fridayAfternoon, type World } from './world.ts';

const phone = '+15145550123';
const nothing = {
  name: null,
  numbers: 0,
  autoReplies: 0,
  contacts: 0,
  hasOwnGuardRails: false,
  labels: [],
};

/** A named workspace with a number, its reply and a contact. */
export async function fill(client: Client): Promise<string> {
  await client.workspace.set({ name: 'Garage Tremblay', language: 'fr' });
  const { id } = await client.numbers.add(aNumber());
  await client.autoReplies.save(aReply({ numberId: id }));
  await client.contacts.add({ phone, firstName: 'Sophie', lastName: '', language: null });
  return id;
}

/** The cloud with a name and a contact of somebody else's. */
export async function fillCloud({ client }: TestCloud): Promise<void> {
  const body = { name: 'Clinique du Parc', language: 'fr' };
  await client.push(aContactEdit({ kind: 'workspace', id: 'workspace', body }));
  await client.push(aContactEdit({ phone: '+15145550177', name: 'Zoé' }));
}

/** What is live in the cloud, by kind and id. */
export async function live({ client }: TestCloud): Promise<string[]> {
  const { rules } = (await client.snapshot()).body;
  return rules
    .filter(({ deleted }) => !deleted)
    .map(({ kind, id }) => `${kind} ${id}`)
    .toSorted();
}

export function syncConnectingBehaviour(world: World, cloud: TestCloud): void {
  test('no cloud is connected at first, and nothing waits', async () => {
    const none = { pending: 0, stopping: 0, blocked: 0, conflicts: 0, unreadable: 0 };
    const unknown = { retryAt: null, syncedAt: null, connection: null, clockBehind: null };
    expect(await world.client.sync.status()).toEqual({ state: 'off', ...unknown, ...none });
    await fill(world.client);
    expect(await world.client.sync.run()).toEqual({ state: 'off', ...unknown, ...none });
    expect(await world.client.sync.pending()).toEqual({ entries: [] });
    expect(await world.client.sync.conflicts()).toEqual({ entries: [], decided: [] });
  });

  describe('a look at a cloud', () => {
    test('that holds nothing tells what is here, and no plan', async () => {
      await fill(world.client);
      expect(await world.client.sync.look(cloud.place)).toMatchObject({
        role: 'admin',
        author: 'Camille',
        cloud: nothing,
        mine: { name: 'Garage Tremblay', numbers: 1, autoReplies: 1, contacts: 1, labels: ['Ventes'] },
        plan: null,
        isSame: false,
      });
    });

    test('tells both copies in few words, and what the cloud’s would change here', async () => {
      await fill(world.client);
      await fillCloud(cloud);
      for (let index = 0; index < 6; index += 1) {
        const edit = aNumberEdit(`pn_${index}`);
        const body = {
          ...edit.body,
          phone: `+1514555010${index}`,
          label: index === 0 ? '' : `Ligne ${index}`,
        };
        await cloud.client.push({ ...edit, body });
      }
      const look = await world.client.sync.look(cloud.place);
      expect(look.cloud).toEqual({
        name: 'Clinique du Parc',
        numbers: 6,
        autoReplies: 0,
        contacts: 1,
        hasOwnGuardRails: false,
        labels: ['+15145550100', 'Ligne 1', 'Ligne 2', 'Ligne 3', 'Ligne 4'],
      });
      expect(look).toMatchObject({ isSame: false, mine: { name: 'Garage Tremblay' } });
      expect(look.plan).toMatchObject({
        workspace: { before: 'Garage Tremblay', after: 'Clinique du Parc' },
        contacts: [
          { change: 'added', phone: '+15145550177' },
          { change: 'removed', phone },
        ],
      });
    });

    test('knows two copies that say the same', async () => {
      await fill(world.client);
      await connect(world.client, cloud.place);
      await world.client.sync.disconnect();
      const { isSame, plan } = await world.client.sync.look(cloud.place);
      expect(isSame).toBe(true);
      expect(plan).toEqual({ workspace: null, guardRails: [], numbers: [], contacts: [], order: [] });
    });

    test('tells a support person what their token opens, and connects nothing', async () => {
      const token = await cloud.newToken({ role: 'support', author: 'Marc' });
      const look = await world.client.sync.look({ ...cloud.place, token });
      expect(look).toMatchObject({ role: 'support', author: 'Marc' });
      expect(await world.client.sync.status()).toMatchObject({ state: 'off', connection: null });
      expect(await world.client.profile.get()).toMatchObject({ role: 'admin', roleFrom: 'choice' });
    });

    test('takes an address as a person pastes it', async () => {
      const { address, token } = cloud.place;
      const host = new URL(address).host;
      for (const pasted of [`  ${host} `, `${address}/`, address.toUpperCase()]) {
        const look = await world.client.sync.look({ address: pasted, token: ` ${token}\n` });
        expect(look.author, pasted).toBe('Camille');
      }
    });
  });

  describe('connecting', () => {
    test('with this device’s copy sends it, and deletes in the cloud what is not in it', async () => {
      const numberId = await fill(world.client);
      await fillCloud(cloud);
      await connect(world.client, cloud.place, 'mine');
      expect(await live(cloud)).toEqual([
        `auto_reply ${numberId}:missed_call:after_hours`,
        `contact ${phone}`,
        'guard_rails workspace',
        `phone_number ${numberId}`,
        'workspace workspace',
      ]);
      const { entries } = (await cloud.client.history('contact', '+15145550177')).body;
      expect(entries).toMatchObject([{ op: 'delete' }, { op: 'put', body: { firstName: 'Zoé' } }]);
      expect(await world.client.workspace.get()).toMatchObject({ name: 'Garage Tremblay' });
      expect(await world.client.sync.status()).toMatchObject({
        state: 'idle',
        syncedAt: fridayAfternoon,
        connection: {
          address: `${cloud.place.address}/`,
          role: 'admin',
          author: 'Camille',
          isTokenKept: true,
        },
        pending: 0,
        conflicts: 0,
      });
    });

    test('with the cloud’s copy puts it in the place of this device’s, which the activity gives back', async () => {
      await fill(world.client);
      await fillCloud(cloud);
      await connect(world.client, cloud.place, 'cloud');
      const { client } = world;
      expect(await client.workspace.get()).toMatchObject({ name: 'Clinique du Parc' });
      expect(await client.numbers.list()).toEqual([]);
      expect((await client.contacts.list({ limit: 10 })).contacts).toMatchObject([{ firstName: 'Zoé' }]);
      expect(await client.sync.pending()).toEqual({ entries: [] });

      const [entry] = (await client.activity.list({ limit: 1 })).entries;
      expect(entry).toMatchObject({ changed: { kind: 'import' }, canRestore: true });
      const { basis } = await client.activity.planRestore({ id: entry?.id ?? 0 });
      await client.activity.restore({ id: entry?.id ?? 0, basis });
      expect(await client.workspace.get()).toMatchObject({ name: 'Garage Tremblay' });
      world.wait(5_000);
      await client.sync.run();
      expect(await live(cloud)).toContain(`contact ${phone}`);
      expect(await live(cloud)).not.toContain('contact +15145550177');
    });

    test('with the cloud’s copy, where there is none here, is how a second device begins', async () => {
      await fillCloud(cloud);
      await connect(world.client, cloud.place, 'cloud');
      expect(await world.client.workspace.get()).toMatchObject({ name: 'Clinique du Parc' });
      expect(await world.client.guardRails.get()).toEqual(defaultGuardRails);
    });

    test.for(['mine', 'cloud'] as const)(
      'with %s is refused when this device’s copy has changed since the look, and connects nothing',
      async (start) => {
        await fillCloud(cloud);
        const { basis } = await world.client.sync.look(cloud.place);
        await fill(world.client);
        await expect(world.client.sync.connect({ ...cloud.place, start, basis })).rejects.toMatchObject(
          declared('CONFLICT'),
        );
        expect(await world.client.sync.status()).toMatchObject({ state: 'off' });
        expect(await world.client.workspace.get()).toMatchObject({ name: 'Garage Tremblay' });
      },
    );

    test.for(['mine', 'cloud'] as const)(
      'with %s is refused when the cloud’s copy has changed since the look',
      async (start) => {
        await fill(world.client);
        await fillCloud(cloud);
        const { basis } = await world.client.sync.look(cloud.place);
        await cloud.client.push(aContactEdit({ phone: '+15145550178' }));
        await expect(world.client.sync.connect({ ...cloud.place, start, basis })).rejects.toMatchObject(
          declared('CONFLICT'),
        );
        expect(await world.client.workspace.get()).toMatchObject({ name: 'Garage Tremblay' });
      },
    );

    test('does not take the copy of a cloud that holds none for this device’s', async () => {
      await fill(world.client);
      const { basis } = await world.client.sync.look(cloud.place);
      await expect(
        world.client.sync.connect({ ...cloud.place, start: 'cloud', basis }),
      ).rejects.toMatchObject(declared('CONFLICT'));
      expect(await world.client.workspace.get()).toMatchObject({ name: 'Garage Tremblay' });
    });

    test('lasts over a restart, token and all', async () => {
      await fill(world.client);
      await connect(world.client, cloud.place);
      await world.restart();
      await world.client.contacts.remove({ phone });
      expect(await world.client.sync.run()).toMatchObject({ state: 'idle', pending: 0 });
      expect(await live(cloud)).not.toContain(`contact ${phone}`);
    });
  });

  describe('disconnecting', () => {
    test('leaves the workspace as it is on both sides, edits that were not sent included', async () => {
      await fill(world.client);
      await connect(world.client, cloud.place);
      const before = await live(cloud);
      await world.client.contacts.remove({ phone });
      expect(await world.client.sync.disconnect()).toMatchObject({
        state: 'off',
        connection: null,
        pending: 0,
      });
      expect(await live(cloud)).toEqual(before);
      expect((await world.client.contacts.list({ limit: 10 })).contacts).toEqual([]);
      await world.restart();
      expect(await world.client.sync.status()).toMatchObject({ state: 'off' });
    });

    test('gives back the role that was the device’s before the token’s', async () => {
      await fillCloud(cloud);
      const token = await cloud.newToken({ role: 'support', author: 'Marc' });
      await connect(world.client, { ...cloud.place, token }, 'cloud');
      expect(await world.client.profile.get()).toMatchObject({ role: 'support', roleFrom: 'token' });
      await expect(world.client.profile.set({ role: 'admin' })).rejects.toMatchObject(declared('FORBIDDEN'));
      await expect(world.client.contacts.remove({ phone: '+15145550177' })).rejects.toMatchObject(
        declared('FORBIDDEN'),
      );
      await world.restart();
      expect(await world.client.profile.get()).toMatchObject({ role: 'support', roleFrom: 'token' });
      await world.client.sync.disconnect();
      expect(await world.client.profile.get()).toMatchObject({ role: 'admin', roleFrom: 'choice' });
      await world.client.contacts.remove({ phone: '+15145550177' });
    });

    test('of what is not connected changes nothing', async () => {
      expect(await world.client.sync.disconnect()).toMatchObject({ state: 'off' });
    });
  });
}
