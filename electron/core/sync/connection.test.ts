import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { defaultGuardRails } from '#shared/model/guard-rails.ts';
import { aContactEdit, aNumberEdit } from '../../../tests/cloud/world.ts';
import { newNumber } from '../../../tests/support/builders.ts';
import { connect, openTestCloud } from '../../../tests/support/cloud.ts';
import { everythingKept, startOfTest } from '../../../tests/support/core.ts';
import {
  details,
  type Device,
  exchangeAll,
  openDevice,
  openFirst,
  openOther,
  phone,
  shownBy,
  slot,
  tokenOf,
} from '../../../tests/support/devices.ts';

const cloud = openTestCloud();
const day = 86_400_000;

/** Two edits of the admin's, one of which stops a message. */
async function edit({ client, numberId }: Device & { numberId: string }): Promise<void> {
  await client.contacts.optOut({ phone });
  await client.autoReplies.remove({ numberId, ...slot });
}

describe('beginning with the copy of a cloud', () => {
  const own = { ...defaultGuardRails, breakerPerDay: 4 };
  const guardRails = { kind: 'guard_rails', id: 'workspace' } as const;
  const workspaceInCloud = async (): Promise<unknown> => {
    const { rules } = (await cloud.client.snapshot()).body;
    return rules.find(({ kind }) => kind === 'workspace')?.body;
  };

  test('that has guard rails alone takes them', async () => {
    await cloud.client.push(aContactEdit({ ...guardRails, body: own }));
    const { client } = openDevice();
    const look = await client.sync.look(cloud.place);
    expect(look).toMatchObject({
      cloud: { hasOwnGuardRails: true },
      mine: { hasOwnGuardRails: false },
      plan: { workspace: null, guardRails: [{ setting: 'breakerPerDay', before: '8', after: '4' }] },
    });
    await client.sync.connect({ ...cloud.place, start: 'cloud', basis: look.basis });
    expect(await client.guardRails.get()).toEqual(own);
    expect(await client.sync.status()).toMatchObject({ state: 'idle', pending: 0 });
  });

  test('that holds nothing is refused where guard rails were changed here', async () => {
    const { client } = openDevice();
    await client.guardRails.set({ guardRails: own, base: defaultGuardRails });
    const { basis, plan } = await client.sync.look(cloud.place);
    expect(plan).toBeNull();
    await expect(client.sync.connect({ ...cloud.place, start: 'cloud', basis })).rejects.toMatchObject({
      code: 'CONFLICT',
    });
    expect(await client.guardRails.get()).toEqual(own);
  });

  test('that nobody has named keeps the name of this device, and gives it to the cloud', async () => {
    await cloud.client.push(aContactEdit());
    const { client } = openDevice();
    const named = { name: 'Garage Tremblay', language: 'en' } as const;
    await client.workspace.set(named);
    expect((await client.sync.look(cloud.place)).plan).toMatchObject({ workspace: null });
    await connect(client, cloud.place, 'cloud');
    expect(await client.workspace.get()).toMatchObject(named);
    expect((await client.contacts.list({ limit: 10 })).contacts).toMatchObject([{ firstName: 'Sophie' }]);
    expect(await client.sync.status()).toMatchObject({ pending: 0 });
    expect(await workspaceInCloud()).toEqual(named);
  });

  test('invents no name where neither has one', async () => {
    await cloud.client.push(aNumberEdit());
    const { client } = openDevice();
    await connect(client, cloud.place, 'cloud');
    expect(await client.numbers.list()).toHaveLength(1);
    expect(await client.workspace.get()).toBeNull();
    expect(await client.sync.status()).toMatchObject({ pending: 0 });
    expect(await workspaceInCloud()).toBeUndefined();
  });

  test('that nobody has named leaves a support person nothing to send', async () => {
    await cloud.client.push(aContactEdit());
    const { client } = openDevice();
    await client.workspace.set({ name: 'Garage Tremblay', language: 'fr' });
    const token = await cloud.newToken({ role: 'support' });
    await connect(client, { ...cloud.place, token }, 'cloud');
    expect(await client.sync.status()).toMatchObject({ state: 'idle', pending: 0 });
    expect(await workspaceInCloud()).toBeUndefined();
  });
});

test('a device that nobody has named sends its copy, and takes the cloud’s name', async () => {
  const named = { name: 'Clinique du Parc', language: 'fr' } as const;
  await cloud.client.push(aContactEdit({ kind: 'workspace', id: 'workspace', body: named }));
  const { client } = openDevice();
  await client.contacts.add({ phone, ...details });
  await connect(client, cloud.place, 'mine');
  expect(await client.workspace.get()).toMatchObject(named);
  expect(await client.sync.status()).toMatchObject({ state: 'idle', pending: 0 });
  expect((await client.sync.look(cloud.place)).isSame).toBe(true);
});

describe('a support person’s device', () => {
  test('writes nothing of what its calls attempt, and receives everything', async () => {
    const first = await openFirst(cloud);
    const support = await openOther(cloud, { role: 'support', author: 'Lise' });
    const { client } = support;
    const before = await everythingKept(client);
    const attempts = [
      client.workspace.set({ name: 'Autre', language: 'fr' }),
      client.numbers.remove({ id: first.numberId }),
      client.autoReplies.remove({ numberId: first.numberId, ...slot }),
      client.contacts.optOut({ phone }),
      client.sync.discard({ seq: 1 }),
      client.sync.resolve({ n: 1, basis: '', take: 'theirs' }),
      client.sync.restoreVersion({ about: { kind: 'contact', phone }, rev: 1, basis: '' }),
    ];
    for (const attempt of attempts) await expect(attempt).rejects.toMatchObject({ code: 'FORBIDDEN' });
    expect(await everythingKept(client)).toEqual(before);

    await edit(first);
    await first.client.numbers.add(newNumber({ phone: '+15145550101' }));
    await first.client.workspace.set({ name: 'Clinique du Parc', language: 'fr' });
    await exchangeAll(first, support);
    expect(await shownBy(support)).toEqual(await shownBy(first));
    expect(await client.sync.status()).toMatchObject({
      state: 'idle',
      pending: 0,
      connection: { role: 'support' },
    });
    await expect(client.contacts.remove({ phone })).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  test('goes on after a restart', async () => {
    const first = await openFirst(cloud);
    const support = await openOther(cloud, { role: 'support' });
    await edit(first);
    await first.exchange();
    const again = support.restart();
    await again.exchange();
    expect(await shownBy(again)).toEqual(await shownBy(first));
    await expect(again.client.contacts.remove({ phone })).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  test('sees the conflicts, and decides none', async () => {
    const first = await openFirst(cloud);
    const other = await openOther(cloud);
    const support = await openOther(cloud, { role: 'support' });
    for (const [{ client }, firstName] of [
      [other, 'Sofia'],
      [first, 'Zoé'],
    ] as const) {
      await client.contacts.update({ phone, ...details, firstName, base: details });
    }
    await exchangeAll(other, first, support);
    const [conflict] = (await support.client.sync.conflicts()).entries;
    expect(conflict).toMatchObject({ author: 'Amélie', isOwn: false });
    const { n = 0, basis = '' } = conflict ?? {};
    await expect(support.client.sync.resolve({ n, basis, take: 'mine' })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
  });
});

describe('a token', () => {
  test('that has expired leaves the edits where they are, until there is a new one', async () => {
    const first = await openFirst(cloud);
    cloud.world.time.now += 366 * day;
    first.wait(366 * day);
    await edit(first);
    expect(await first.exchange()).toMatchObject({ state: 'auth_required', retryAt: null, pending: 2 });
    expect(await first.restart().exchange()).toMatchObject({ state: 'auth_required', pending: 2 });
  });

  test('that is revoked is asked for anew; the edits go on with the next', async () => {
    const first = await openFirst(cloud);
    const other = await openOther(cloud);
    await cloud.revoke(tokenOf(first));
    await edit(first);
    expect(await first.exchange()).toMatchObject({ state: 'auth_required', pending: 2, stopping: 1 });
    const token = await cloud.newToken({ author: 'Amélie' });
    expect(await first.client.sync.changeToken({ token })).toMatchObject({ state: 'idle', pending: 0 });
    await other.exchange();
    expect(await shownBy(other)).toEqual(await shownBy(first));
  });

  test('is tried without asking for the whole workspace again', async () => {
    const asked: string[] = [];
    const first = await openFirst(cloud, {
      fetch: (input, init) => {
        asked.push(input instanceof Request ? input.url : String(input));
        return fetch(input, init);
      },
    });
    asked.length = 0;
    await first.client.sync.changeToken({ token: await cloud.newToken() });
    expect(asked.some((address) => address.endsWith('/v1/access'))).toBe(true);
    expect(asked.filter((address) => address.endsWith('/snapshot'))).toEqual([]);
  });

  test('that is not on the device any more is asked for', async () => {
    const secrets = { read: async () => null, write: async () => false, clear: async () => undefined };
    const first = await openFirst(cloud, { secrets });
    expect(await first.client.sync.status()).toMatchObject({
      state: 'idle',
      connection: { isTokenKept: false },
    });
    const again = first.restart();
    await edit({ ...again, numberId: first.numberId });
    expect(await again.exchange()).toMatchObject({ state: 'auth_required', pending: 2 });
    const { token } = cloud.place;
    expect(await again.client.sync.changeToken({ token })).toMatchObject({ state: 'idle', pending: 0 });
  });

  test('that only reads by now keeps the edits here, and brings what others write', async () => {
    const first = await openFirst(cloud);
    const other = await openOther(cloud);
    await cloud.reassign(tokenOf(first), { role: 'support' });
    await edit(first);
    await other.client.workspace.set({ name: 'Clinique du Parc', language: 'fr' });
    await other.exchange();
    expect(await first.exchange()).toMatchObject({
      state: 'read_only',
      pending: 2,
      connection: { role: 'support' },
    });
    expect(await first.client.workspace.get()).toMatchObject({ name: 'Clinique du Parc' });
    expect(await first.client.profile.get()).toMatchObject({ role: 'support' });
    expect((await shownBy(first)).numbers).toMatchObject([{ autoReplies: [] }]);
    await expect(first.client.contacts.remove({ phone })).rejects.toMatchObject({ code: 'FORBIDDEN' });

    const { token } = cloud.place;
    expect(await first.client.sync.changeToken({ token })).toMatchObject({ state: 'idle', pending: 0 });
    await other.exchange();
    expect(await shownBy(other)).toEqual(await shownBy(first));
  });

  test('that writes again sends what was kept', async () => {
    const first = await openFirst(cloud);
    await cloud.reassign(tokenOf(first), { role: 'support' });
    await edit(first);
    expect(await first.exchange()).toMatchObject({ state: 'read_only', pending: 2 });
    await cloud.reassign(tokenOf(first), { role: 'admin' });
    expect(await first.exchange()).toMatchObject({
      state: 'idle',
      pending: 0,
      connection: { role: 'admin' },
    });
  });

  test('of a support person in the place of an admin’s keeps the edits here, until an admin’s is back', async () => {
    const first = await openFirst(cloud);
    await edit(first);
    const support = await cloud.newToken({ role: 'support' });
    const status = await first.client.sync.changeToken({ token: support });
    expect(status).toMatchObject({ state: 'read_only', pending: 2 });
    expect(await first.restart().exchange()).toMatchObject({ state: 'read_only', pending: 2 });
  });

  test('that is being put in the place of another lets nothing be exchanged, nor the connection end, until it is', async () => {
    const { promise: held, resolve: release } = Promise.withResolvers<void>();
    const { promise: begun, resolve: begin } = Promise.withResolvers<void>();
    let kept: string | null = null;
    let requests = 0;
    const first = await openFirst(cloud, {
      secrets: {
        read: async () => kept,
        write: async (secret) => {
          if (kept !== null) {
            begin();
            await held;
          }
          kept = secret;
          return true;
        },
        clear: async () => {
          kept = null;
        },
      },
      fetch: (...request) => {
        requests += 1;
        return fetch(...request);
      },
    });
    const changed = first.client.sync.changeToken({ token: await cloud.newToken() });
    await begun;
    const ended = first.client.sync.disconnect();
    const before = requests;
    await edit(first);
    first.core.startSync();
    first.core.wakeSync('network');
    expect(await first.exchange()).toMatchObject({ pending: 2 });
    expect(requests).toBe(before);
    release();
    await Promise.all([changed, ended]);
    expect(await first.client.sync.status()).toMatchObject({ state: 'off' });
    expect(kept).toBeNull();
  });

  test('whose workspace is not there any more deletes nothing here', async () => {
    const first = await openFirst(cloud);
    const before = await shownBy(first);
    const elsewhere = await cloud.world.newWorkspace();
    await cloud.reassign(tokenOf(first), { ws: elsewhere.ws });
    await first.client.contacts.optOut({ phone });
    expect(await first.exchange()).toMatchObject({ state: 'read_only', pending: 1 });
    expect((await shownBy(first)).numbers).toEqual(before.numbers);
    expect((await elsewhere.snapshot()).body.rules).toEqual([]);
  });

  test('of the connection stays who was given a role for one run of the program', async () => {
    const first = await openFirst(cloud);
    first.core.close();
    const given = openDevice({ dataDir: first.dataDir, role: 'support' });
    const { token } = cloud.place;
    await expect(given.client.sync.changeToken({ token })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(given.client.sync.disconnect()).rejects.toMatchObject({ code: 'FORBIDDEN' });
    expect(await given.exchange()).toMatchObject({ state: 'idle', connection: { role: 'admin' } });
  });
});

describe('nobody reads elsewhere', () => {
  test('the token: it is in its own file and in no other, in no log and in no error', async () => {
    const first = await openFirst(cloud);
    const token = tokenOf(first);
    await edit(first);
    await first.exchange();
    const wrong = `relais_${'x'.repeat(43)}`;
    const refused = await first.client.sync.changeToken({ token: wrong }).catch((error: unknown) => error);
    await cloud.revoke(token);
    await first.exchange();
    expect(JSON.stringify([refused, String(refused), await first.client.sync.status()])).not.toMatch(
      /relais_\w/,
    );
    first.core.close();
    const files = readdirSync(first.dataDir, { recursive: true, withFileTypes: true }).filter((file) =>
      file.isFile(),
    );
    const holding = files.filter((file) =>
      readFileSync(path.join(file.parentPath, file.name)).includes('relais_'),
    );
    expect(holding.map(({ name }) => name)).toEqual(['cloud-token']);
    for (const logged of [first.logged.join(''), cloud.world.logged()]) {
      expect(logged).not.toContain(token);
      expect(logged).not.toContain(wrong);
    }
  });

  test('a name, a text or a phone: not in what the device logs, and not in what the cloud does', async () => {
    const canary = 'Canari';
    const first = await openFirst(cloud);
    const other = await openOther(cloud);
    const { client, numberId } = first;
    const number = '+15145559977';
    await client.contacts.add({ ...details, phone: number, firstName: canary });
    const [reply] = (await client.numbers.get({ id: numberId })).autoReplies;
    await client.autoReplies.save({
      numberId,
      ...slot,
      message: `${canary} au bout du fil`,
      translations: {},
      baseRevision: reply?.revision ?? null,
    });
    await client.workspace.set({ name: canary, language: 'fr' });
    await exchangeAll(first, other);
    // The cloud loses count of what it has, which is logged.
    const sql = `update rule set body_hash = repeat('0', 64) where ws = $1 and kind = 'contact'`;
    await cloud.world.cloud.database.query(sql, [cloud.client.ws]);
    await client.contacts.remove({ phone });
    await exchangeAll(first, other);
    expect(other.logged.join('')).toContain('is not what the cloud has');
    for (const logged of [first.logged, other.logged, [cloud.world.logged()]].map((lines) =>
      lines.join(''),
    )) {
      expect(logged).not.toContain(canary);
      expect(logged).not.toMatch(/5145559977|5145550123|5145550100/);
    }
  });
});

describe('a clock that is wrong', () => {
  test.each([2, -2])(
    'by %s hours is told, and what is shown and noted goes by the cloud’s',
    async (hours) => {
      const first = await openFirst(cloud);
      const now = startOfTest + hours * 3_600_000;
      cloud.world.time.now = now;
      expect(await first.exchange()).toMatchObject({ state: 'idle', clockBehind: hours * 3_600 - 5 });
      await first.client.contacts.optOut({ phone });
      expect((await first.client.activity.list({ limit: 1 })).entries).toMatchObject([{ at: now }]);
      const { now: shown } = await first.client.numbers.get({ id: first.numberId });
      expect(shown).toMatchObject({ asked: now });
      expect(await first.client.sync.disconnect()).toMatchObject({ clockBehind: null });
      expect((await first.client.numbers.get({ id: first.numberId })).now.asked).toBe(startOfTest + 5_000);
    },
  );

  test('by less than two minutes is none', async () => {
    const first = await openFirst(cloud);
    cloud.world.time.now += 100_000;
    expect(await first.exchange()).toMatchObject({ clockBehind: null });
  });

  test('decides nothing about who was first', async () => {
    const first = await openFirst(cloud);
    const other = await openOther(cloud);
    first.wait(365 * day);
    await other.client.workspace.set({ name: 'De Marc', language: 'fr' });
    await first.client.workspace.set({ name: 'D’Amélie', language: 'fr' });
    await exchangeAll(other, first);
    expect(await shownBy(first)).toMatchObject({ workspace: { name: 'De Marc' } });
    expect(await first.client.sync.status()).toMatchObject({ conflicts: 1 });
  });
});

/** What a device keeps as its token. */
