import { beforeEach, describe, expect, test } from 'vitest';
import { aContactEdit } from '../cloud/world.ts';
import { connect, type TestCloud } from '../support/cloud.ts';
import type { Client } from './hosts.ts';
import { fill } from './sync-connecting.ts';
import { aNumber, aReply, declared, type World } from './world.ts';

const phone = '+15145550123';
const about = { kind: 'contact', phone } as const;

/** What the cloud has kept of one thing, and what the windows hear of the exchange. */
export function syncHistoryBehaviour(world: World, cloud: TestCloud): void {
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
  /** Somebody else renames the contact. */
  const rename = async (name: string): Promise<void> => {
    const { rules } = (await cloud.client.snapshot()).body;
    const base = rules.find(({ id }) => id === phone)?.rev ?? 0;
    await cloud.client.push(aContactEdit({ base, name }));
  };

  describe('the history', () => {
    test('lists each version with the one before it, the latest first, page by page', async () => {
      for (let version = 1; version <= 31; version += 1) await rename(`Sophie ${version}`);
      await exchange();
      const { entries, next } = await client.sync.history({ about });
      expect(entries).toHaveLength(30);
      expect(entries[0]).toMatchObject({
        author: 'Camille',
        op: 'put',
        isPresent: true,
        canRestore: true,
        versions: { mine: { firstName: 'Sophie 31' }, theirs: { firstName: 'Sophie 30' } },
      });
      expect(next).toBe(entries.at(-1)?.rev);
      const rest = await client.sync.history({ about, before: next });
      expect(rest.entries.map(({ versions, isPresent }) => ({ versions, isPresent }))).toMatchObject([
        { isPresent: false, versions: { mine: { firstName: 'Sophie 1' }, theirs: { firstName: 'Sophie' } } },
        { isPresent: false, versions: { mine: { firstName: 'Sophie' }, theirs: null } },
      ]);
      expect(rest.next).toBeNull();
    });

    test('of what was deleted ends with the delete, which cannot be written again', async () => {
      await client.contacts.remove({ phone });
      await exchange();
      const { entries, basis } = await client.sync.history({ about });
      expect(entries).toMatchObject([
        { op: 'delete', canRestore: false, versions: { mine: null, theirs: { firstName: 'Sophie' } } },
        { op: 'put', canRestore: true },
      ]);
      await expect(
        client.sync.restoreVersion({ about, rev: entries[0]?.rev ?? 0, basis }),
      ).rejects.toMatchObject(declared('NOT_FOUND', { what: 'version' }));
    });

    test('of what never was is empty', async () => {
      const nobody = { kind: 'contact', phone: '+15145550199' } as const;
      const { basis, ...nothing } = await client.sync.history({ about: nobody });
      expect(nothing).toEqual({ entries: [], next: null });
      await expect(client.sync.restoreVersion({ about: nobody, rev: 1, basis })).rejects.toMatchObject(
        declared('NOT_FOUND', { what: 'version' }),
      );
    });

    test('is asked of a cloud that is connected and answers', async () => {
      await client.sync.disconnect();
      const missing = declared('NOT_FOUND', { what: 'connection' });
      await expect(client.sync.history({ about })).rejects.toMatchObject(missing);
      await expect(client.sync.restoreVersion({ about, rev: 1, basis: '' })).rejects.toMatchObject(missing);
      const token = await cloud.newToken({ days: 1 });
      await connect(client, { ...cloud.place, token });
      cloud.world.time.now += 2 * 86_400_000;
      await expect(client.sync.history({ about })).rejects.toMatchObject(
        declared('CLOUD', { reason: 'refused' }),
      );
    });

    test('is of a reply, a number, the guard rails and the business as well', async () => {
      for (const one of [
        { kind: 'auto_reply', numberId, trigger: 'missed_call', period: 'after_hours' },
        { kind: 'phone_number', numberId },
        { kind: 'guard_rails' },
        { kind: 'workspace' },
      ] as const) {
        const { entries } = await client.sync.history({ about: one });
        expect(entries).toMatchObject([{ op: 'put', isPresent: true, versions: { kind: one.kind } }]);
      }
    });

    test('gives a version back, as an edit like any other', async () => {
      await rename('Zoé');
      await exchange();
      const { entries, basis } = await client.sync.history({ about });
      await client.sync.restoreVersion({ about, rev: entries[1]?.rev ?? 0, basis });
      expect(await client.contacts.get({ phone })).toMatchObject({ firstName: 'Sophie' });
      expect(await exchange()).toMatchObject({ pending: 0, conflicts: 0 });
      expect((await client.sync.history({ about })).entries).toMatchObject([
        { isPresent: true, versions: { mine: { firstName: 'Sophie' } } },
        { versions: { mine: { firstName: 'Zoé' } } },
        { versions: { mine: { firstName: 'Sophie' } } },
      ]);
    });

    test('gives nothing back over what was not there when it was read', async () => {
      await rename('Zoé');
      await exchange();
      const { entries, basis } = await client.sync.history({ about });
      await rename('Noémie');
      await exchange();
      await expect(
        client.sync.restoreVersion({ about, rev: entries[1]?.rev ?? 0, basis }),
      ).rejects.toMatchObject(declared('CONFLICT'));
      expect(await client.contacts.get({ phone })).toMatchObject({ firstName: 'Noémie' });
    });

    test('gives back what was deleted', async () => {
      const reply = { kind: 'auto_reply', numberId, trigger: 'missed_call', period: 'after_hours' } as const;
      await client.autoReplies.remove(reply);
      await exchange();
      const { entries, basis } = await client.sync.history({ about: reply });
      await client.sync.restoreVersion({ about: reply, rev: entries[1]?.rev ?? 0, basis });
      expect((await client.numbers.get({ id: numberId })).autoReplies).toMatchObject([
        { message: aReply().message },
      ]);
      expect(await exchange()).toMatchObject({ pending: 0, conflicts: 0 });
      const [latest] = (await client.sync.history({ about: reply })).entries;
      expect(latest).toMatchObject({ op: 'restore' });
    });

    test('gives a reply’s texts back in the language that its number is in by now', async () => {
      const reply = { kind: 'auto_reply', numberId, trigger: 'missed_call', period: 'after_hours' } as const;
      const texts = { message: 'Bonjour', translations: { en: 'Hello' } };
      const baseRevision = (await client.numbers.get({ id: numberId })).autoReplies[0]?.revision ?? null;
      await client.autoReplies.save({ ...aReply({ numberId, ...texts, baseRevision }) });
      await exchange();
      await client.autoReplies.remove(reply);
      await client.numbers.update({
        id: numberId,
        label: 'Ventes',
        timeZone: 'America/Toronto',
        language: 'en',
      });
      await exchange();
      const { entries, basis } = await client.sync.history({ about: reply });
      await client.sync.restoreVersion({ about: reply, rev: entries[1]?.rev ?? 0, basis });
      expect((await client.numbers.get({ id: numberId })).autoReplies).toMatchObject([
        { message: 'Hello', translations: { fr: 'Bonjour' } },
      ]);
    });

    test('gives no reply back to a number that is gone, and no phone that is another number’s by now', async () => {
      await client.numbers.remove({ id: numberId });
      await client.numbers.add(aNumber());
      await exchange();
      const reply = { kind: 'auto_reply', numberId, trigger: 'missed_call', period: 'after_hours' } as const;
      for (const [gone, refusal] of [
        [reply, declared('NOT_FOUND', { what: 'number' })],
        [{ kind: 'phone_number', numberId } as const, declared('CONFLICT')],
      ] as const) {
        const { entries, basis } = await client.sync.history({ about: gone });
        await expect(
          client.sync.restoreVersion({ about: gone, rev: entries[1]?.rev ?? 0, basis }),
        ).rejects.toMatchObject(refusal);
      }
      expect(await client.numbers.list()).toHaveLength(1);
    });
  });

  describe('the windows', () => {
    /** What another window is told by `act`. */
    async function told(act: () => Promise<unknown>): Promise<string[]> {
      const notices = await (await world.connect()).changes.watch();
      await notices.next();
      await act();
      await client.preferences.set({ theme: 'dark' });
      const kinds: string[] = [];
      for await (const { kind } of notices) {
        if (kind === 'preferences.changed') break;
        kinds.push(kind);
      }
      return [...new Set(kinds)].toSorted();
    }

    test('are told what comes from the cloud, and that it was exchanged', async () => {
      await rename('Zoé');
      expect(await told(exchange)).toEqual(['contacts.changed', 'sync.changed']);
    });

    test('are told of a run that brings nothing, and of no more', async () => {
      expect(await told(exchange)).toEqual(['sync.changed']);
    });

    test('are told of an edit that waits', async () => {
      expect(await told(() => client.contacts.remove({ phone }))).toContain('contacts.changed');
      const heard = await told(async () => {
        await client.contacts.add({ phone, firstName: 'Zoé', lastName: '', language: null });
        await client.sync.pending();
      });
      expect(heard).toEqual(['contacts.changed', 'sync.changed']);
    });

    test('are told that a cloud is connected or let go, and by whom this device is used', async () => {
      const all = ['numbers.changed', 'profile.changed', 'sync.changed', 'workspace.changed'];
      expect(await told(() => client.sync.disconnect())).toEqual(all);
      expect(await told(() => connect(client, cloud.place))).toEqual(all);
      const token = await cloud.newToken({ role: 'support' });
      expect(await told(() => client.sync.changeToken({ token }))).toEqual([
        'profile.changed',
        'sync.changed',
      ]);
    });

    test('are told of a version that is written again', async () => {
      await rename('Zoé');
      await exchange();
      const { entries, basis } = await client.sync.history({ about });
      const rev = entries[1]?.rev ?? 0;
      expect(await told(() => client.sync.restoreVersion({ about, rev, basis }))).toEqual([
        'contacts.changed',
        'sync.changed',
      ]);
    });
  });
}
