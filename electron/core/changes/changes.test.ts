import { setImmediate } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { aReply, aWorkspaceFile, newNumber } from '../../../tests/support/builders.ts';
import { type CoreClient, openTestCore } from '../../../tests/support/core.ts';

/** Watches from now on; `events` gives what has come in since the last time, in order. */
async function watch(client: CoreClient) {
  const stream = await client.changes.watch();
  const events = async (): Promise<unknown[]> => {
    // Changes come in order, so everything before this one is already there.
    await client.preferences.set({});
    const seen: unknown[] = [];
    for (;;) {
      const { done, value } = await stream.next();
      if (done || value.kind === 'preferences.changed') return seen;
      seen.push(value);
    }
  };
  expect(await stream.next()).toEqual({ done: false, value: { kind: 'ready' } });
  return { stream, events };
}

describe('watching', () => {
  test('tells every watcher of every write', async () => {
    const { client } = openTestCore();
    const [one, two] = [await watch(client), await watch(client)];
    await client.workspace.set({ name: 'Garage', language: 'fr' });
    const { id } = await client.numbers.add(newNumber());
    const { label, timeZone, language } = newNumber({ label: 'Service' });
    await client.numbers.update({ id, label, timeZone, language });
    await client.autoReplies.save({ numberId: id, ...aReply(), baseRevision: null });
    const slot = { numberId: id, trigger: 'missed_call', period: 'after_hours' } as const;
    const reply = await client.autoReplies.remove(slot);
    await client.autoReplies.restore(reply);
    const number = await client.numbers.remove({ id });
    await client.numbers.restore(number);
    const repliesChanged = { kind: 'autoReplies.changed', numberId: id };
    const numbersChanged = { kind: 'numbers.changed' };
    const expected = [
      { kind: 'workspace.changed' },
      numbersChanged,
      numbersChanged,
      repliesChanged,
      repliesChanged,
      repliesChanged,
      numbersChanged,
      numbersChanged,
      repliesChanged,
    ];
    expect(await one.events()).toEqual(expected);
    await client.preferences.set({});
    expect(await two.events()).toEqual(expected);
  });

  test('tells of an import, and of the numbers whose replies it changes', async () => {
    const { client } = openTestCore();
    const { events } = await watch(client);
    await client.workspaceFile.import({ text: aWorkspaceFile(), basis: 0 });
    expect(await events()).toEqual([
      { kind: 'workspace.changed' },
      { kind: 'numbers.changed' },
      { kind: 'autoReplies.changed', numberId: 'pn_ventes' },
    ]);
  });

  test('tells of replies that change places with their translations', async () => {
    const { client } = openTestCore();
    const { id } = await client.numbers.add(newNumber());
    const reply = aReply({ translations: { en: 'Hello' } });
    await client.autoReplies.save({ numberId: id, ...reply, baseRevision: null });
    const { events } = await watch(client);
    await client.numbers.update({ id, label: '', timeZone: 'America/Toronto', language: 'en' });
    expect(await events()).toEqual([
      { kind: 'numbers.changed' },
      { kind: 'autoReplies.changed', numberId: id },
    ]);
  });

  test('is silent about what was refused', async () => {
    const { client } = openTestCore();
    await client.numbers.add(newNumber());
    const { events } = await watch(client);
    await expect(client.numbers.add(newNumber())).rejects.toThrow();
    await expect(client.numbers.remove({ id: 'pn_x' })).rejects.toThrow();
    await expect(client.workspaceFile.import({ text: '{', basis: 1 })).rejects.toThrow();
    expect(await events()).toEqual([]);
  });

  test('keeps all changes for a watcher who is slow to read', async () => {
    const { client } = openTestCore();
    const { events } = await watch(client);
    for (let name = 1; name <= 300; name += 1) {
      await client.workspace.set({ name: String(name), language: 'fr' });
    }
    expect(await events()).toHaveLength(300);
  });
});

describe('a watch ends', () => {
  test('when the core closes, also one that is waiting', async () => {
    const { client, core } = openTestCore();
    const { stream } = await watch(client);
    const waiting = stream.next();
    await setImmediate();
    core.close();
    expect(await waiting).toEqual({ done: true, value: undefined });
    expect(await stream.next()).toEqual({ done: true, value: undefined });
  });

  test('without an error when its caller goes away', async () => {
    const { client } = openTestCore();
    const caller = new AbortController();
    const stream = await client.changes.watch(undefined, { signal: caller.signal });
    await stream.next();
    const waiting = stream.next();
    await setImmediate();
    caller.abort();
    expect(await waiting).toEqual({ done: true, value: undefined });
  });

  test('when its reader stops reading', async () => {
    const { client } = openTestCore();
    const stream = await client.changes.watch();
    for await (const event of stream) {
      expect(event).toEqual({ kind: 'ready' });
      break;
    }
    expect(await stream.next()).toEqual({ done: true, value: undefined });
  });

  test('at once when its caller had gone before', async () => {
    const { client } = openTestCore();
    const stream = await client.changes.watch(undefined, { signal: AbortSignal.abort() });
    expect(await stream.next()).toEqual({ done: true, value: undefined });
  });
});
