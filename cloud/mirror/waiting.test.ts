import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Access } from '../access/access.ts';
import { type Queries, StoreAwayError } from '../store/database.ts';
import { openWaiting } from './waiting.ts';

const epoch = '7d0c4b9e-2f9a-4a53-9d5e-1f6d8a2b3c4d';
const limits = { seconds: 25, perToken: 20, pollMilliseconds: 250 };

/** The version of each workspace, and each question about them. */
let versions: Map<string, number>;
let asked: (readonly string[])[];
let answer: () => Promise<void>;
let away: unknown[];

const queries: Queries = {
  async query<Result>(_sql: string, values: readonly unknown[] = []) {
    const ids = values[0] as readonly string[];
    asked.push(ids);
    const rows = ids.map((id) => ({ id, epoch, version: versions.get(id) ?? 0, mark: 0 }));
    await answer();
    return rows as Result[];
  },
};

beforeEach(() => {
  vi.useFakeTimers();
  versions = new Map();
  asked = [];
  away = [];
  answer = () => Promise.resolve();
});
afterEach(() => {
  vi.useRealTimers();
});

const open = () => openWaiting(queries, (error) => away.push(error), limits);
const aToken = (ws: string, hash = ws): Access => ({
  hash,
  ws,
  role: 'support',
  author: 'Alex',
  expiresAt: new Date(8e12),
});
const pass = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);
const isAway = () => Promise.reject(new StoreAwayError('no connection'));

test('what is news already is answered without any time passing', async () => {
  versions.set('a', 2);
  const waiting = open();
  for (const version of [1, 3]) {
    const token = aToken('a');
    expect(await waiting.wait(token, { version })).toEqual({ epoch, version: 2, mark: 0 });
  }
  expect(asked).toHaveLength(2);
});

test('the store is asked once at a time for all who wait, however many', async () => {
  const waiting = open();
  const answers = ['a', 'b', 'a', 'b', 'a'].map((ws) => waiting.wait(aToken(ws), { version: 0 }));
  await pass(0);
  asked = [];
  await pass(1000);
  expect(asked).toEqual(Array.from({ length: 4 }, () => ['a', 'b']));
  versions.set('a', 1).set('b', 2);
  await pass(250);
  expect((await Promise.all(answers)).map(({ version }) => version)).toEqual([1, 2, 1, 2, 1]);
});

test('the store is not asked while nobody waits, and is again when somebody does', async () => {
  const waiting = open();
  const first = waiting.wait(aToken('a'), { version: 0 });
  await pass(25_000);
  expect(await first).toEqual({ epoch, version: 0, mark: 0 });
  await pass(250);
  asked = [];
  await pass(60_000);
  expect(asked).toEqual([]);
  const second = waiting.wait(aToken('a'), { version: 0 });
  await pass(1);
  versions.set('a', 1);
  await pass(250);
  expect((await second).version).toBe(1);
});

test('after a change of its own the cloud looks at once, or once more where it is looking', async () => {
  const waiting = open();
  const first = waiting.wait(aToken('a'), { version: 0 });
  await pass(1);
  versions.set('a', 1);
  waiting.look('a');
  await pass(0);
  expect((await first).version).toBe(1);

  const second = waiting.wait(aToken('a'), { version: 1 });
  await pass(1);
  let goOn = (): void => undefined;
  answer = () => new Promise((resolve) => (goOn = resolve));
  await pass(250);
  answer = () => Promise.resolve();
  versions.set('a', 2);
  waiting.look('a');
  goOn();
  await pass(0);
  expect((await second).version).toBe(2);
});

test('a change of a workspace that nobody waits for is no reason to look', async () => {
  const waiting = open();
  const answers = waiting.wait(aToken('a'), { version: 0 });
  await pass(1);
  asked = [];
  waiting.look('b');
  await pass(0);
  expect(asked).toEqual([]);
  await waiting.close();
  await answers;
});

test('who comes while the store is being asked is not told what was before', async () => {
  const waiting = open();
  void waiting.wait(aToken('a'), { version: 0 });
  await pass(1);
  let goOn = (): void => undefined;
  answer = () => new Promise((resolve) => (goOn = resolve));
  await pass(250);
  answer = () => Promise.resolve();
  versions.set('a', 1);
  const late = waiting.wait(aToken('a'), { version: 1 });
  await pass(0);
  goOn();
  await pass(0);
  expect(waiting.count()).toBe(2);
  versions.set('a', 2);
  await pass(250);
  expect((await late).version).toBe(2);
});

test('a store that is away and comes back is noticed by nobody who waits, and told once', async () => {
  const waiting = open();
  const waits = waiting.wait(aToken('a'), { version: 0 });
  await pass(1);
  answer = isAway;
  await pass(5000);
  answer = () => Promise.resolve();
  versions.set('a', 1);
  await pass(250);
  expect((await waits).version).toBe(1);
  expect(away).toHaveLength(1);
  const later = waiting.wait(aToken('a'), { version: 1 });
  await pass(25_000);
  expect((await later).version).toBe(1);
});

test('who waits until the end while the store is away is told so', async () => {
  const waiting = open();
  const waits = waiting.wait(aToken('a'), { version: 0 }).catch((error: unknown) => error);
  await pass(1);
  answer = isAway;
  await pass(25_000);
  expect(await waits).toBeInstanceOf(StoreAwayError);
  expect(waiting.count()).toBe(0);
  await expect(waiting.wait(aToken('a'), { version: 0 })).rejects.toThrow(StoreAwayError);
});

test('closing answers who waits and who still comes, and asks no more', async () => {
  const waiting = open();
  const waits = waiting.wait(aToken('a'), { version: 0 });
  await pass(1);
  await waiting.close();
  expect((await waits).version).toBe(0);
  expect((await waiting.wait(aToken('a'), { version: 0 })).version).toBe(0);
  asked = [];
  await pass(60_000);
  expect(asked).toEqual([]);
});
