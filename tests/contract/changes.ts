import { expect, test } from 'vitest';
import type { Client } from './hosts.ts';
import { aNumber, aReply, declared, type World } from './world.ts';

type Notice =
  Awaited<ReturnType<Client['changes']['watch']>> extends AsyncIterable<infer Item> ? Item : never;

export function changesBehaviour(world: World): void {
  /** A window that watches; `next` waits for what it is told. */
  async function watch() {
    const client = await world.connect();
    const notices = await client.changes.watch();
    const next = async (): Promise<Notice | undefined> => {
      const { done, value } = await notices.next();
      return done ? undefined : value;
    };
    expect(await next()).toEqual({ kind: 'ready' });
    return { client, next, stop: () => notices.return?.() };
  }

  test('each of two windows sees what the other has changed, and what it has changed itself', async () => {
    const [one, other] = [await watch(), await watch()];
    await one.client.workspace.set({ name: 'Garage Tremblay', language: 'fr' });
    expect(await other.next()).toEqual({ kind: 'workspace.changed' });
    expect(await one.next()).toEqual({ kind: 'workspace.changed' });

    const { id: numberId } = await other.client.numbers.add(aNumber());
    expect(await one.next()).toEqual({ kind: 'numbers.changed' });
    expect(await other.next()).toEqual({ kind: 'numbers.changed' });

    const { revision } = await one.client.autoReplies.save(aReply({ numberId }));
    expect(await other.next()).toEqual({ kind: 'autoReplies.changed', numberId });
    const seen = await other.client.numbers.get({ id: numberId });
    expect(seen.autoReplies.map((reply) => reply.revision)).toEqual([revision]);
    await one.stop();
    await other.stop();
  });

  test('every kind of write is told, in the order of writing', async () => {
    const { client } = world;
    const watcher = await watch();
    const { id: numberId } = await client.numbers.add(aNumber());
    await client.autoReplies.save(aReply({ numberId }));
    const { trigger, period } = aReply();
    const reply = await client.autoReplies.remove({ numberId, trigger, period });
    await client.autoReplies.restore(reply);
    await client.numbers.update({ id: numberId, label: 'Sales', timeZone: 'UTC', language: 'fr' });
    const number = await client.numbers.remove({ id: numberId });
    await client.numbers.restore(number);
    await client.preferences.set({ theme: 'dark' });
    const told: (Notice | undefined)[] = [];
    while (told.at(-1)?.kind !== 'preferences.changed') told.push(await watcher.next());
    const repliesChanged = { kind: 'autoReplies.changed', numberId };
    expect(told).toEqual([
      { kind: 'numbers.changed' },
      repliesChanged,
      repliesChanged,
      repliesChanged,
      { kind: 'numbers.changed' },
      { kind: 'numbers.changed' },
      { kind: 'numbers.changed' },
      repliesChanged,
      { kind: 'preferences.changed' },
    ]);
    await watcher.stop();
  });

  test('an import is told as a change of everything it touches', async () => {
    await world.client.workspace.set({ name: 'Garage Tremblay', language: 'fr' });
    const { id: numberId } = await world.client.numbers.add(aNumber());
    await world.client.autoReplies.save(aReply({ numberId }));
    const { text } = await world.client.workspaceFile.export();
    const { trigger, period } = aReply();
    await world.client.autoReplies.remove({ numberId, trigger, period });
    const watcher = await watch();
    const checked = await world.client.workspaceFile.check({ text });
    if (!checked.readable) throw new Error('What is exported can be read');
    await world.client.workspaceFile.import({ text, basis: checked.basis });
    const told = [await watcher.next(), await watcher.next(), await watcher.next()];
    expect(new Set(told.map((notice) => notice?.kind))).toEqual(
      new Set(['autoReplies.changed', 'numbers.changed', 'workspace.changed']),
    );
    await watcher.stop();
  });

  test('a refused write is not told', async () => {
    const watcher = await watch();
    await expect(world.client.workspace.set({ name: '', language: 'fr' })).rejects.toMatchObject(
      declared('INVALID'),
    );
    await expect(world.client.numbers.remove({ id: 'pn_none' })).rejects.toMatchObject(declared('NOT_FOUND'));
    await world.client.preferences.set({ theme: 'light' });
    expect(await watcher.next()).toEqual({ kind: 'preferences.changed' });
    await watcher.stop();
  });

  test('a window that stops watching leaves the others undisturbed', async () => {
    const [gone, staying] = [await watch(), await watch()];
    await gone.stop();
    await world.client.preferences.set({ theme: 'dark' });
    expect(await staying.next()).toEqual({ kind: 'preferences.changed' });
    await staying.stop();
  });
}
