import { describe, expect, test } from 'vitest';
import type { Mutation } from '#shared/cloud-contract/push.ts';
import { tokenHash } from '../../../cloud/access/tokens.ts';
import { aContactEdit, aReplyEdit } from '../../cloud/world.ts';
import { openTestCloud } from '../../support/cloud.ts';
import type { Fault } from './fault-proxy.ts';
import { changeAnswer, ifEdits, page, problem, redirect } from './faults.ts';
import { openProxied, pushed } from './proxied.ts';

const cloud = openTestCloud();

/** The dice of the device always say a half, of a second at first. */
const firstBackoff = 500;

/** Changes what the cloud itself knows of the workspace of the test, or of the device’s token. */
async function ofWorkspace(change: string): Promise<void> {
  await cloud.world.cloud.database.query(`update workspace set ${change} where id = $1`, [cloud.client.ws]);
}
async function ofToken(change: string): Promise<void> {
  const hash = tokenHash(cloud.place.token);
  await cloud.world.cloud.database.query(`update token set ${change} where hash = $1`, [hash]);
}

/** When it is tried again, counted from now in milliseconds. */
function pause({ retryAt }: { retryAt: number | null }): number {
  return (retryAt ?? Number.NaN) - cloud.world.time.now;
}

describe('the cloud asks to wait', () => {
  test.each<[string, Fault, number]>([
    ['429 and seconds', problem('too_many_requests', { 'retry-after': '7' }), 7_000],
    ['503 and seconds', problem('unavailable', { 'retry-after': '30' }), 30_000],
    [
      '503 and a date',
      page(503, {
        date: 'Mon, 23 Nov 2026 14:00:00 GMT',
        'retry-after': 'Mon, 23 Nov 2026 14:01:00 GMT',
      }),
      60_000,
    ],
    ['503 and nothing more', problem('unavailable'), 0],
    ['500', problem('internal'), 0],
    ['a proxy’s 502', page(502), 0],
    ['408', page(408), 0],
  ])('with %s: the edit waits as long, and is sent again as it was', async (_, fault, asked) => {
    const { proxy, device, write, accepted } = await openProxied(cloud);
    await write('Un');
    proxy.when('push', fault);
    const failed = await device.sync();
    expect(failed).toMatchObject({ state: 'waiting', pending: 1, blocked: 0 });
    expect(pause(failed)).toBe(asked + firstBackoff);
    expect(await device.sync()).toMatchObject({ state: 'idle', pending: 0, retryAt: null });
    expect(pushed(proxy)[1]).toEqual(pushed(proxy)[0]);
    expect(await accepted()).toEqual(['Un']);
  });

  test('each failure in a row doubles the pause, up to five minutes, and a success ends the row', async () => {
    const { proxy, device, write } = await openProxied(cloud);
    await write('Un');
    proxy.always('push', problem('internal'));
    const pauses = [];
    for (let failure = 0; failure < 11; failure += 1) pauses.push(pause(await device.sync()));
    expect(pauses.slice(0, 5)).toEqual([500, 1_000, 2_000, 4_000, 8_000]);
    expect(pauses.slice(-2)).toEqual([150_000, 150_000]);
    proxy.calm();
    await device.sync();
    proxy.when('changes', problem('internal'));
    expect(pause(await device.sync())).toBe(500);
  });

  test('a person who asks during a try that fails does not wait for the pause after it', async () => {
    const { proxy, device, write, accepted } = await openProxied(cloud);
    await write('Un');
    proxy.when('push', problem('unavailable', { 'retry-after': '30' }));
    device.startSync();
    expect(await device.sync()).toMatchObject({ state: 'idle', pending: 0 });
    expect(pushed(proxy)).toHaveLength(2);
    expect(await accepted()).toEqual(['Un']);
  });

  test('an edit made meanwhile does not ask before it is time; a network that is back does', async () => {
    const { proxy, device, write, accepted } = await openProxied(cloud);
    proxy.when('changes', problem('too_many_requests', { 'retry-after': '3000' }));
    device.startSync();
    await device.until(({ state }) => state === 'waiting');
    await write('Un');
    await device.until(({ pending }) => pending === 1);
    expect(await device.client.sync.status()).toMatchObject({ state: 'waiting' });
    expect(pushed(proxy)).toEqual([]);
    device.wakeSync('network');
    await device.until(({ state }) => state === 'idle');
    expect(await accepted()).toEqual(['Un']);
  });
});

describe('the token', () => {
  test('that has been withdrawn stops the exchange until there is another; the edits stay', async () => {
    const { proxy, device, write, reply, accepted } = await openProxied(cloud);
    await write('Un');
    await ofToken(`expires_at = now() - interval '1 year'`);
    expect(await device.sync()).toMatchObject({ state: 'auth_required', pending: 1, retryAt: null });
    const before = proxy.asked.length;
    await write('Deux');
    device.startSync();
    device.wakeSync('network');
    expect(await device.client.sync.status()).toMatchObject({ state: 'auth_required', pending: 1 });
    expect(proxy.asked.length).toBe(before);
    expect(await reply()).toBe('Deux');

    const { entries } = await device.client.sync.pending();
    expect(entries).toMatchObject([{ versions: { mine: { message: 'Deux' } } }]);
    await device.client.sync.changeToken({ token: await cloud.newToken() });
    expect(await device.client.sync.status()).toMatchObject({ state: 'idle', pending: 0 });
    expect(await accepted()).toEqual(['Un', 'Deux']);
  });

  test('that only reads any more lets nothing out and everything in', async () => {
    const { proxy, device, numberId, write, accepted } = await openProxied(cloud);
    await write('Un');
    const other = await cloud.world.newClient(cloud.client.ws);
    await ofToken(`role = 'support'`);
    expect(await device.sync()).toMatchObject({ state: 'read_only', pending: 1 });
    await other.push(aReplyEdit(`${numberId}:missed_call:business_hours`));
    expect(await device.sync()).toMatchObject({ state: 'read_only', pending: 1 });
    expect(pushed(proxy)).toHaveLength(1);
    const { autoReplies } = await device.client.numbers.get({ id: numberId });
    expect(autoReplies).toHaveLength(2);
    await device.client.sync.changeToken({ token: other.token });
    expect(await device.client.sync.status()).toMatchObject({ state: 'idle', pending: 0 });
    expect(await accepted()).toEqual(['Un']);
  });

  test('of a workspace that the cloud does not know for a while: what is on the device stays, and goes out then', async () => {
    const { proxy, device, write, reply } = await openProxied(cloud);
    await write('Un');
    const elsewhere = await cloud.world.newWorkspace();
    await ofToken(`ws = '${elsewhere.ws}'`);
    expect(await device.sync()).toMatchObject({ state: 'read_only', pending: 1, blocked: 0 });
    expect(await device.sync()).toMatchObject({ state: 'read_only', pending: 1, conflicts: 0 });
    expect(await reply()).toBe('Un');
    const before = pushed(proxy).length;
    device.startSync();
    await device.until(({ state }) => state === 'offline' || state === 'waiting' || state === 'read_only');
    expect(pushed(proxy)).toHaveLength(before + 1);
    await ofToken(`ws = '${cloud.client.ws}'`);
    device.wakeSync('network');
    await device.until(({ state, pending }) => state === 'idle' && pending === 0);
  });

  test('is sent to nobody that the cloud’s address leads to, and stands in no log', async () => {
    const { proxy, device, write } = await openProxied(cloud);
    const elsewhere = await openProxied(cloud);
    elsewhere.proxy.asked.length = 0;
    await write('Un');
    for (const status of [301, 302, 303, 307, 308]) {
      proxy.always('any', redirect(status, `${elsewhere.proxy.address}/v1/access`));
      expect(await device.sync()).toMatchObject({ state: 'offline', pending: 1 });
    }
    expect(elsewhere.proxy.asked).toEqual([]);
    const { token } = cloud.place;
    expect(device.logged.join()).not.toContain(token);
    expect(cloud.world.logged()).not.toContain(token);
  });
});

describe('the cloud has begun again', () => {
  test.each(['push', 'changes'])(
    'a device that hears of it by its %s goes on with a whole copy',
    async (by) => {
      const { device, write, accepted } = await openProxied(cloud);
      await write('Un');
      if (by === 'changes') await device.sync();
      await ofWorkspace('epoch = gen_random_uuid()');
      expect(await device.sync()).toMatchObject({ state: 'idle', pending: 0, conflicts: 0 });
      expect(await accepted()).toEqual(['Un']);
    },
  );

  test('a device that was away for half a year goes on with a whole copy', async () => {
    const { proxy, device, numberId, write, accepted } = await openProxied(cloud);
    await device.sync();
    cloud.world.time.now += 181 * 24 * 60 * 60_000;
    await cloud.client.push(aReplyEdit(`${numberId}:missed_call:business_hours`));
    await write('Un');
    const copied = proxy.reached('snapshot');
    expect(await device.sync()).toMatchObject({ state: 'idle', pending: 0, conflicts: 0 });
    await copied;
    expect(await accepted()).toEqual(['Un']);
    const { autoReplies } = await device.client.numbers.get({ id: numberId });
    expect(autoReplies).toHaveLength(2);
  });
});

describe('a request that does not get through as a whole', () => {
  const names = (edits: readonly { body?: Mutation['body'] | null }[]): unknown[] =>
    edits.map(({ body }) => body?.['lastName']);
  const has = (name: string) => (edits: readonly Mutation[]) => names(edits).includes(name);

  test('is halved as long as it is too large', async () => {
    const { proxy, device, addContacts } = await openProxied(cloud);
    await device.sync();
    proxy.asked.length = 0;
    await addContacts(['A', 'B', 'C', 'D', 'E']);
    proxy.always(
      'push',
      ifEdits((edits) => edits.length > 2, page(413)),
    );
    expect(await device.sync()).toMatchObject({ state: 'idle', pending: 0, blocked: 0 });
    expect(pushed(proxy).map(names)).toEqual([
      ['A', 'B', 'C', 'D', 'E'],
      ['A', 'B', 'C'],
      ['A', 'B'],
      ['C', 'D', 'E'],
      ['C', 'D'],
      ['E'],
    ]);
  });

  test.each([
    ['too large by itself', page(413), 'too_large'],
    ['what the cloud takes for no request', problem('invalid'), 'refused'],
  ] as const)('holds back the one edit that is %s, and no other', async (_, fault, reason) => {
    const { proxy, device, addContacts } = await openProxied(cloud);
    await addContacts(['A', 'B', 'bad', 'D', 'E']);
    proxy.always('push', ifEdits(has('bad'), fault));
    expect(await device.sync()).toMatchObject({ state: 'idle', pending: 0, blocked: 1 });
    const { entries } = await device.client.sync.pending();
    expect(entries).toMatchObject([{ state: 'blocked', reason, versions: { mine: { lastName: 'bad' } } }]);

    const { snapshot } = cloud.client;
    const kept = async () => names((await snapshot()).body.rules).filter(Boolean);
    expect(await kept()).toEqual(['A', 'B', 'D', 'E']);
    const [phone, firstName, language] = ['+15145550202', '', null];
    const base = { firstName, lastName: 'bad', language };
    await device.client.contacts.update({ phone, firstName, lastName: 'good', language, base });
    expect(await device.sync()).toMatchObject({ state: 'idle', pending: 0, blocked: 0 });
    expect(await kept()).toEqual(['A', 'B', 'D', 'E', 'good']);
  });

  test('because the program is too old: edits stay here, and news comes in all the same', async () => {
    const opened = await openProxied(cloud);
    const { proxy, device } = opened;
    await opened.write('Un');
    await cloud.client.push(aContactEdit());
    await ofWorkspace('min_schema = 2');
    expect(await device.sync()).toMatchObject({ state: 'upgrade_required', pending: 1, retryAt: null });
    expect((await device.client.contacts.list({ limit: 10 })).contacts).toHaveLength(1);
    expect(pushed(proxy)).toHaveLength(1);
    await opened.write('Deux');
    device.startSync();
    await device.until(({ state }) => state === 'upgrade_required');
    expect(pushed(proxy)).toHaveLength(1);
    expect(await opened.reply()).toBe('Deux');
    await ofWorkspace('min_schema = 1');
    device.wakeSync('resume');
    await device.until(({ state, pending }) => state === 'idle' && pending === 0);
    expect(await opened.accepted()).toEqual(['Un', 'Deux']);
  });

  test('by a cloud that asks for a newer program otherwise is not asked again and again', async () => {
    const { proxy, device, write } = await openProxied(cloud);
    await write('Un');
    proxy.always('push', problem('schema_too_old'));
    device.startSync();
    // A person asks as well, once.
    expect(await device.sync()).toMatchObject({ state: 'upgrade_required', pending: 1 });
    expect(pushed(proxy)).toHaveLength(2);
  });

  type Results = { results: { mid: string }[] };
  const withResults = (change: (results: Results['results']) => unknown[]): Fault =>
    changeAnswer((body) => {
      const answer = JSON.parse(body) as Results;
      return JSON.stringify({ ...answer, results: change(answer.results) });
    });
  test.each<[string, Fault]>([
    ['of all edits but one', withResults((results) => results.slice(1))],
    ['of no edit', withResults(() => [])],
    ['in another order', withResults((results) => results.toReversed())],
    ['of an edit that was not sent', withResults(([first]) => [first, { ...first, mid: cloud.client.ws }])],
    ['of one edit twice', withResults(([first]) => [first, first])],
    ['that says nothing', withResults((results) => results.map(({ mid }) => ({ mid })))],
  ])('in its answer, the results %s: nothing of it is taken', async (_, fault) => {
    const { proxy, device, addContacts } = await openProxied(cloud);
    await device.sync();
    proxy.asked.length = 0;
    await addContacts(['A', 'B']);
    proxy.when('push', fault);
    expect(await device.sync()).toMatchObject({ state: 'offline', pending: 2, conflicts: 0 });
    const version = async () => (await cloud.client.snapshot()).body.version;
    const before = await version();
    expect(await device.sync()).toMatchObject({ state: 'idle', pending: 0, conflicts: 0 });
    expect(pushed(proxy)[1]).toEqual(pushed(proxy)[0]);
    expect(await version()).toBe(before);
  });
});

test('what stops messages goes first', async () => {
  const { proxy, device, numberId, write, addContacts } = await openProxied(cloud);
  await write('Un');
  await device.sync();
  await addContacts(['A']);
  await device.until(({ pending }) => pending === 1);
  await device.client.autoReplies.remove({ numberId, trigger: 'missed_call', period: 'after_hours' });
  await device.sync();
  expect(
    pushed(proxy)
      .at(-1)
      ?.map(({ op }) => op),
  ).toEqual(['delete', 'put']);
});

test('edits go out before news comes in', async () => {
  const { proxy, device, write } = await openProxied(cloud);
  await cloud.client.push(aContactEdit());
  await write('Un');
  proxy.asked.length = 0;
  await device.sync();
  expect(proxy.asked.map(({ path }) => path.replace(/^.*\/(\w+).*$/, '$1'))).toEqual([
    'push',
    'changes',
    'conflicts',
  ]);
});
