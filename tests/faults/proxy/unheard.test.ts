import { expect, test } from 'vitest';
import { usualPatience } from '#core/sync/patience.ts';
import { aReplyEdit } from '../../cloud/world.ts';
import { openTestCloud } from '../../support/cloud.ts';
import type { Fault } from './fault-proxy.ts';
import {
  changeAnswer,
  cutAnswer,
  cutRequest,
  drip,
  holdAnswer,
  loseAnswer,
  page,
  redirect,
  reset,
  say,
  silence,
  twice,
  twiceAtOnce,
} from './faults.ts';
import { openProxied, pushed } from './proxied.ts';

const cloud = openTestCloud();
const offline = { state: 'offline', retryAt: expect.any(Number) };
const json = { 'content-type': 'application/json' };

const nobody: [string, Fault][] = [
  ['the line breaks in the head of the request', cutRequest(40)],
  ['the line breaks in the middle of the edits', cutRequest(700)],
  ['the line breaks once all of the request is there', cutRequest(100_000)],
  ['the line is reset', reset],
  ['the line breaks before the answer', cutAnswer(0)],
  ['the line breaks in the head of the answer', cutAnswer(20)],
  ['the line breaks in the middle of the answer', cutAnswer(-10)],
];
const somebodyElse: [string, Fault][] = [
  ['a captive portal answers', page(200)],
  ['a captive portal leads elsewhere', redirect(302, 'http://127.0.0.1:9/login')],
  ['a proxy forbids it', page(403)],
  ['a proxy asks for a password', page(407)],
  ['a proxy knows no such address', page(404)],
  ['a network wants to be signed in to', page(511)],
  ['another server answers in JSON', say(200, json, '{"status":"ok"}')],
  ['another server refuses in JSON', say(401, json, '{"status":401,"message":"no session"}')],
  ['the answer is cut off and looks whole', changeAnswer((body) => body.slice(0, -2))],
  ['the answer is empty', changeAnswer(() => '')],
  ['the answer is called a page', changeAnswer((body) => body, 'text/html')],
];

test.each([...nobody, ...somebodyElse])(
  'when %s, an edit waits as it was sent, is sent again, and is done once',
  async (_, fault) => {
    const { proxy, device, write, accepted } = await openProxied(cloud);
    await write('Un');
    proxy.when('push', fault);
    expect(await device.sync()).toMatchObject({ ...offline, pending: 1 });
    const { entries } = await device.client.sync.pending();
    expect(entries).toMatchObject([{ state: 'sending', op: 'put' }]);

    expect(await device.sync()).toMatchObject({ state: 'idle', pending: 0, retryAt: null });
    const [first, second, ...more] = pushed(proxy);
    expect(second).toEqual(first);
    expect(more).toEqual([]);
    expect(await accepted()).toEqual(['Un']);
    expect(device.logged).toEqual([]);
  },
);

test.each([...nobody, ...somebodyElse])('when %s, nothing is taken in', async (_, fault) => {
  const { proxy, device, numberId, reply } = await openProxied(cloud);
  await cloud.client.push(aReplyEdit(`${numberId}:missed_call:after_hours`));
  proxy.when('changes', fault);
  expect(await device.sync()).toMatchObject(offline);
  expect(await reply()).toBe(null);
  proxy.when('conflicts', fault);
  expect(await device.sync()).toMatchObject({ ...offline, conflicts: 0 });
  expect(await reply()).toBe('Bonjour, nous ouvrons à 9 h.');
  expect(await device.sync()).toMatchObject({ state: 'idle', conflicts: 0 });
});

test('where nobody listens, edits wait', async () => {
  const { proxy, device, write, reply } = await openProxied(cloud);
  await proxy.close();
  await write('Un');
  expect(await device.sync()).toMatchObject({ ...offline, pending: 1 });
  expect(await reply()).toBe('Un');
});

test.each([
  ['never answers', silence],
  ['takes an edit and never answers', loseAnswer],
  ['answers drop by drop', drip],
])('a cloud that %s is waited for no longer than the device has patience', async (_, fault) => {
  const opened = await openProxied(cloud);
  await opened.write('Un');
  opened.restart({ ...usualPatience, silence: 200, whole: 200 });
  opened.proxy.always('push', fault);
  expect(await opened.device.sync()).toMatchObject({ ...offline, pending: 1 });
  opened.restart();
  opened.proxy.calm();
  expect(await opened.device.sync()).toMatchObject({ state: 'idle', pending: 0 });
  expect(await opened.accepted()).toEqual(['Un']);
});

test.each([
  ['twice', twice],
  ['twice at once', twiceAtOnce],
])('an edit that arrives %s is done once', async (_, fault) => {
  const { proxy, device, write, accepted } = await openProxied(cloud);
  await write('Un');
  proxy.when('push', fault);
  expect(await device.sync()).toMatchObject({ state: 'idle', pending: 0, conflicts: 0 });
  await write('Deux');
  expect(await device.sync()).toMatchObject({ state: 'idle', pending: 0, conflicts: 0 });
  expect(await accepted()).toEqual(['Un', 'Deux']);
});

test('who writes while an edit is on its way has both taken, one after the other', async () => {
  const { proxy, device, write, accepted } = await openProxied(cloud);
  await write('Un');
  const gate = Promise.withResolvers<void>();
  proxy.when('push', holdAnswer(gate.promise));
  const synced = device.sync();
  await proxy.reached('push');
  await write('Deux');
  gate.resolve();
  expect(await synced).toMatchObject({ state: 'idle', pending: 0 });
  expect(await accepted()).toEqual(['Un', 'Deux']);
  const mids = pushed(proxy).map(([edit]) => edit?.mid);
  expect(new Set(mids).size).toBe(2);
});

test('whoever disconnects while an answer is on its way does not hear it any more', async () => {
  const { proxy, device, numberId, reply } = await openProxied(cloud);
  await cloud.client.push(aReplyEdit(`${numberId}:missed_call:after_hours`));
  const gate = Promise.withResolvers<void>();
  proxy.when('changes', holdAnswer(gate.promise));
  const synced = device.sync();
  await proxy.reached('changes');
  await device.client.sync.disconnect();
  gate.resolve();
  await synced;
  expect(await device.client.sync.status()).toMatchObject({ state: 'off' });
  expect(await reply()).toBe(null);
  expect(device.logged).toEqual([]);
});
