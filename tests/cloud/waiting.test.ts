import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { onBothStores } from './stores.ts';
import { type Client, aContactEdit, startWorld, type World } from './world.ts';

/** So long that no test is saved by the end of a wait. */
const patient = { seconds: 600, perToken: 3, pollMilliseconds: 20 };
const none = '00000000-0000-4000-8000-000000000000';

describe('who waits', () =>
  onBothStores((newPlace) => {
    let world: World;
    let one: Client;
    let other: Client;
    beforeAll(async () => {
      world = await startWorld(newPlace(), { waits: patient });
    }, 120_000);
    afterAll(() => world.cloud.close());
    beforeEach(async () => {
      one = await world.newWorkspace('Camille');
      other = await world.newClient(one.ws, { role: 'support' });
      await one.push(aContactEdit());
    });

    const waiting = (count: number) =>
      vi.waitFor(() => expect(world.cloud.waiting.count()).toBe(count), { timeout: 20_000 });
    const seen = async (client: Client) => {
      const { version, mark, epoch } = (await client.wait({ version: '99' })).body;
      return { version: String(version), mark: String(mark), epoch };
    };

    test.each([
      ['version', { version: '0' }],
      ['version before a restore', { version: '7' }],
      ['mark', { version: '1', mark: '1' }],
      ['epoch', { version: '1', mark: '0', epoch: none }],
    ])('is answered at once after having seen another %s', async (_, query) => {
      const { status, body } = await other.wait(query);
      const { epoch } = (await one.snapshot()).body;
      const serverTime = new Date(world.time.now).toISOString();
      expect({ status, body }).toEqual({ status: 200, body: { version: 1, mark: 0, epoch, serverTime } });
    });

    test('is answered when somebody edits', async () => {
      const answer = other.wait(await seen(other));
      await waiting(1);
      await one.push(aContactEdit({ name: 'Zoé', base: 1 }));
      expect((await answer).body).toMatchObject({ version: 2, mark: 0 });
    });

    test('is answered when a conflict appears, and when it is settled', async () => {
      const appears = other.wait(await seen(other));
      await waiting(1);
      const { mid } = await one.push(aContactEdit({ name: 'Zoé' }));
      expect((await appears).body).toMatchObject({ version: 1, mark: 1 });
      const goes = other.wait(await seen(other));
      await waiting(1);
      await one.settle(mid);
      expect((await goes).body).toMatchObject({ version: 1, mark: 2 });
    });

    test('hears of what another program writes to the store, such as a new epoch', async () => {
      const answer = other.wait(await seen(other));
      await waiting(1);
      await world.cloud.database.query('update workspace set epoch = $2 where id = $1', [one.ws, none]);
      expect((await answer).body.epoch).toBe(none);
    });

    test('hears nothing of what it did not ask about, nor of another workspace', async () => {
      const answer = other.wait({ version: '1' });
      const stranger = await world.newWorkspace();
      const others = stranger.wait({ version: '0' });
      await waiting(2);
      await one.push(aContactEdit({ name: 'Zoé' }));
      await stranger.push(aContactEdit());
      expect((await others).body.version).toBe(1);
      await waiting(1);
      await one.push(aContactEdit({ name: 'Chloé', base: 1 }));
      expect((await answer).body).toMatchObject({ version: 2, mark: 1 });
    });

    test('misses no edit, however close it comes', async () => {
      for (let version = 1; version <= 20; version += 1) {
        const [{ body }] = await Promise.all([
          other.wait({ version: String(version) }),
          one.push(aContactEdit({ name: `n${version}`, base: version })),
        ]);
        expect(body.version).toBe(version + 1);
      }
    });

    test('holds no connection: more wait than there are, and edits go through', async () => {
      const clients = await Promise.all(Array.from({ length: 25 }, () => world.newClient(one.ws)));
      const answers = clients.map((client) => client.wait({ version: '1' }));
      await waiting(25);
      await one.push(aContactEdit({ name: 'Zoé', base: 1 }));
      expect((await Promise.all(answers)).map(({ body }) => body.version)).toEqual(clients.map(() => 2));
    });

    test('is forgotten once its client has gone, and nothing goes wrong', async () => {
      const gone = new AbortController();
      const stays = other.wait({ version: '1' });
      await waiting(1);
      const leaves = other.wait({ version: '1' }, gone.signal);
      await waiting(2);
      const logged = world.logged().length;
      gone.abort();
      await expect(leaves).rejects.toThrow('aborted');
      await waiting(1);
      await one.push(aContactEdit({ name: 'Zoé', base: 1 }));
      expect((await stays).body.version).toBe(2);
      expect(world.logged().slice(logged)).not.toMatch(/"level":[456]0/);
    });

    test('makes room, the oldest first, for the next with the same token', async () => {
      const answers = [];
      for (const count of [1, 2, 3]) {
        answers.push(other.wait({ version: '1' }));
        await waiting(count);
      }
      const elsewhere = one.wait({ version: '1' });
      await waiting(4);
      answers.push(other.wait({ version: '1' }));
      expect((await answers.shift())?.body.version).toBe(1);
      await waiting(4);
      await one.push(aContactEdit({ name: 'Zoé', base: 1 }));
      const later = await Promise.all([...answers, elsewhere]);
      expect(later.map(({ body }) => body.version)).toEqual([2, 2, 2, 2]);
    });

    test.each([
      {},
      { version: 'x' },
      { version: '-1' },
      { version: '1', epoch: 'x' },
      { version: '1', mark: 'x' },
    ])('has to say what it has seen, not %j', async (query) => {
      const { status, body } = await other.wait(query);
      expect({ status, code: body.code }).toEqual({ status: 422, code: 'invalid' });
    });

    test('is answered without news after a while', async () => {
      const hasty = await startWorld(newPlace(), { waits: { ...patient, seconds: 0.2 } });
      const client = await hasty.newWorkspace();
      const { status, body } = await client.wait(await seen(client));
      expect({ status, body }).toMatchObject({ status: 200, body: { version: 0, mark: 0 } });
      await hasty.cloud.close();
    }, 120_000);

    test('is answered when the cloud closes, which does not wait for it', async () => {
      const closing = await startWorld(newPlace(), { waits: patient });
      const client = await closing.newWorkspace();
      const answers = [client.wait({ version: '0' }), client.wait({ version: '0' })];
      await vi.waitFor(() => expect(closing.cloud.waiting.count()).toBe(2));
      await closing.cloud.close();
      for (const { status, body } of await Promise.all(answers)) {
        expect({ status, version: body.version }).toEqual({ status: 200, version: 0 });
      }
    }, 120_000);
  }));
