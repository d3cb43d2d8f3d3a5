import { beforeEach, describe, expect, test } from 'vitest';
import { aContactEdit } from '../cloud/world.ts';
import { connect, type TestCloud } from '../support/cloud.ts';
import type { Client } from './hosts.ts';
import { fill, live } from './sync-connecting.ts';
import { aReply, declared, refusedFor, type World } from './world.ts';

const phone = '+15145550123';
const details = { firstName: 'Sophie', lastName: '', language: null };
const sophie = { phone, ...details };
const slot = { trigger: 'missed_call', period: 'after_hours' } as const;

/** What waits, meets and has been, once a device is connected. */
export function syncExchangeBehaviour(world: World, cloud: TestCloud): void {
  let numberId: string;
  let client: Client;

  beforeEach(async () => {
    ({ client } = world);
    numberId = await fill(client);
    await connect(client, cloud.place);
  });

  const exchange = (): ReturnType<Client['sync']['run']> => {
    world.wait(5_000);
    return client.sync.run();
  };
  const baseOf = async (kind: string): Promise<number> => {
    const { rules } = (await cloud.client.snapshot()).body;
    return rules.find((rule) => rule.kind === kind)?.rev ?? 0;
  };
  /** Somebody else is first to write the reply; returns the conflict that this device's own text becomes. */
  const meet = async (): Promise<number> => {
    const id = `${numberId}:missed_call:after_hours`;
    const body = { ...slot, message: 'À demain.', translations: {} };
    await cloud.client.push(aContactEdit({ kind: 'auto_reply', id, base: await baseOf('auto_reply'), body }));
    await write('À lundi.');
    await exchange();
    const { entries } = await client.sync.conflicts();
    return entries[0]?.n ?? 0;
  };
  /** What a person decides who looks at a conflict now. */
  const seen = async (n: number) => {
    const { entries } = await client.sync.conflicts();
    return { n, basis: entries.find((conflict) => conflict.n === n)?.basis ?? '' };
  };
  const reply = async () => (await client.numbers.get({ id: numberId })).autoReplies[0];
  const write = async (message: string): Promise<void> => {
    const baseRevision = (await reply())?.revision ?? null;
    await client.autoReplies.save(aReply({ numberId, message, baseRevision }));
  };

  describe('an edit', () => {
    test('waits until it is sent, with what this device and the cloud have', async () => {
      await client.contacts.update({ ...sophie, firstName: 'Zoé', base: details });
      await client.autoReplies.remove({ numberId, ...slot });
      const { entries } = await client.sync.pending();
      expect(entries).toMatchObject([
        {
          op: 'put',
          state: 'queued',
          reason: null,
          versions: { kind: 'contact', phone, mine: { firstName: 'Zoé' }, theirs: { firstName: 'Sophie' } },
        },
        {
          op: 'delete',
          versions: {
            kind: 'auto_reply',
            ...slot,
            number: { id: numberId, phone: '+15145550100', label: 'Ventes', isThere: true },
            language: 'fr',
            mine: null,
            theirs: { message: aReply().message },
          },
        },
      ]);
      expect(await client.sync.status()).toMatchObject({
        state: 'idle',
        pending: 2,
        stopping: 1,
        blocked: 0,
      });
      expect(await exchange()).toMatchObject({ state: 'idle', pending: 0, stopping: 0 });
      expect(await client.sync.pending()).toEqual({ entries: [] });
      expect(await live(cloud)).not.toContain(`auto_reply ${numberId}:missed_call:after_hours`);
    });

    test('is sent by a click at most once in five seconds', async () => {
      await exchange();
      await client.contacts.remove({ phone });
      expect(await client.sync.run()).toMatchObject({ pending: 1 });
      expect(await exchange()).toMatchObject({ pending: 0 });
    });

    test('that would write over what only a newer program can read is held back, until it is given up', async () => {
      await cloud.writeOver('contact', phone, { phone, firstName: { given: 'Sophie' } });
      expect(await exchange()).toMatchObject({ unreadable: 1, blocked: 0 });
      const { contacts: before } = await client.contacts.list({ limit: 10 });
      await client.contacts.optOut({ phone });
      expect(await exchange()).toMatchObject({ state: 'idle', pending: 0, blocked: 1, unreadable: 1 });
      const { entries } = await client.sync.pending();
      expect(entries).toMatchObject([
        { state: 'blocked', reason: 'newer_version', versions: { mine: { phone }, theirs: null } },
      ]);
      const seq = entries[0]?.seq ?? 0;
      expect(await client.sync.discard({ seq })).toMatchObject({ blocked: 0 });
      expect((await client.contacts.list({ limit: 10 })).contacts).toEqual(before);
      await expect(client.sync.discard({ seq })).rejects.toMatchObject(
        declared('NOT_FOUND', { what: 'pending' }),
      );
    });

    test('that is on its way is not given up', async () => {
      await client.contacts.remove({ phone });
      const { entries } = await client.sync.pending();
      await expect(client.sync.discard({ seq: entries[0]?.seq ?? 0 })).rejects.toMatchObject(
        declared('NOT_FOUND', { what: 'pending' }),
      );
      expect((await client.sync.pending()).entries).toEqual(entries);
    });
  });

  describe('a conflict', () => {
    test('keeps the text that lost; what was first is shown, and holds', async () => {
      await meet();
      expect(await reply()).toMatchObject({ message: 'À demain.' });
      expect(await client.sync.status()).toMatchObject({ state: 'idle', pending: 0, conflicts: 1 });
      expect((await client.sync.conflicts()).entries).toMatchObject([
        {
          why: 'stale',
          author: 'Camille',
          isOwn: true,
          theirAuthor: 'Camille',
          obstacle: null,
          versions: { kind: 'auto_reply', mine: { message: 'À lundi.' }, theirs: { message: 'À demain.' } },
        },
      ]);
    });

    test('decided for one’s own text sends it over the other', async () => {
      const n = await meet();
      expect(await client.sync.resolve({ ...(await seen(n)), take: 'mine' })).toMatchObject({ conflicts: 0 });
      expect(await reply()).toMatchObject({ message: 'À lundi.' });
      expect(await exchange()).toMatchObject({ state: 'idle', pending: 0, conflicts: 0 });
      const { entries } = (await cloud.client.history('auto_reply', `${numberId}:missed_call:after_hours`))
        .body;
      expect(entries[0]).toMatchObject({ body: { message: 'À lundi.' } });
      const { conflicts } = (await cloud.client.conflicts({ open: 'true' })).body;
      expect(conflicts).toEqual([]);
    });

    test('decided for the other text leaves it, and is opened again', async () => {
      const n = await meet();
      expect(await client.sync.resolve({ ...(await seen(n)), take: 'theirs' })).toMatchObject({
        conflicts: 0,
        pending: 0,
      });
      expect(await reply()).toMatchObject({ message: 'À demain.' });
      expect(await client.sync.reopen({ n })).toMatchObject({ conflicts: 1 });
      await client.sync.resolve({ ...(await seen(n)), take: 'mine' });
      expect(await reply()).toMatchObject({ message: 'À lundi.' });
    });

    test('decided with a third text writes that one, in both languages', async () => {
      const n = await meet();
      const texts = { message: 'À demain, ou lundi.', translations: { en: 'See you.' } };
      await client.sync.resolve({ ...(await seen(n)), take: 'edited', texts });
      expect(await reply()).toMatchObject(texts);
      expect(await exchange()).toMatchObject({ pending: 0, conflicts: 0 });
    });

    test('is not decided with a text that no reply can say', async () => {
      const n = await meet();
      await expect(
        client.sync.resolve({
          ...(await seen(n)),
          take: 'edited',
          texts: { message: ' ', translations: {} },
        }),
      ).rejects.toMatchObject(refusedFor({ path: ['message'], code: 'too_short' }));
      await expect(
        client.sync.resolve({
          ...(await seen(n)),
          take: 'edited',
          texts: { message: 'Bonjour {{nom}}', translations: {} },
        }),
      ).rejects.toMatchObject(declared('INVALID'));
      await expect(
        client.sync.resolve({
          ...(await seen(n)),
          take: 'edited',
          texts: { message: 'Allô', translations: { fr: 'Bonjour' } },
        }),
      ).rejects.toMatchObject(
        refusedFor({
          path: ['translations', 'fr'],
          code: 'own_language_translation',
          facts: { language: 'fr' },
        }),
      );
      expect(await client.sync.status()).toMatchObject({ conflicts: 1, pending: 0 });
    });

    test('is decided once, and of none there is nothing to decide', async () => {
      const n = await meet();
      await client.sync.resolve({ ...(await seen(n)), take: 'mine' });
      const missing = declared('NOT_FOUND', { what: 'conflict' });
      await expect(client.sync.resolve({ ...(await seen(n)), take: 'theirs' })).rejects.toMatchObject(
        missing,
      );
      await expect(client.sync.resolve({ n: n + 1, basis: '', take: 'theirs' })).rejects.toMatchObject(
        missing,
      );
      await expect(client.sync.reopen({ n: n + 1 })).rejects.toMatchObject(missing);
    });

    test('is not decided by who has not seen what holds now', async () => {
      const n = await meet();
      const before = await seen(n);
      await write('Plus tard.');
      const texts = { message: 'Les deux.', translations: {} };
      for (const decision of [
        { ...before, take: 'mine' } as const,
        { ...before, take: 'theirs' } as const,
        { ...before, take: 'edited', texts } as const,
      ]) {
        await expect(client.sync.resolve(decision)).rejects.toMatchObject(declared('CONFLICT'));
      }
      expect(await client.sync.status()).toMatchObject({ conflicts: 1 });
      expect(await reply()).toMatchObject({ message: 'Plus tard.' });
      // What is confirmed meanwhile still says the same.
      const now = await seen(n);
      await exchange();
      expect(await client.sync.resolve({ ...now, take: 'mine' })).toMatchObject({ conflicts: 0 });
    });

    test('about a reply whose number is gone is decided for what holds, and for nothing else', async () => {
      const n = await meet();
      await client.numbers.remove({ id: numberId });
      const [conflict] = (await client.sync.conflicts()).entries;
      expect(conflict).toMatchObject({ obstacle: 'number_gone', versions: { number: { isThere: false } } });
      await expect(client.sync.resolve({ ...(await seen(n)), take: 'mine' })).rejects.toMatchObject(
        declared('NOT_FOUND', { what: 'number' }),
      );
      expect(await client.sync.resolve({ ...(await seen(n)), take: 'theirs' })).toMatchObject({
        conflicts: 0,
      });
    });
  });
}
