import { beforeEach, describe, expect, test } from 'vitest';
import { defaultGuardRails } from '#shared/model/guard-rails.ts';
import { aContactEdit } from '../../../tests/cloud/world.ts';
import { aReply, newNumber } from '../../../tests/support/builders.ts';
import { openTestCloud } from '../../../tests/support/cloud.ts';
import { type CoreClient, startOfTest } from '../../../tests/support/core.ts';
import {
  details,
  type Device,
  exchangeAll,
  openFirst,
  openOther,
  phone,
  shownBy,
  slot,
} from '../../../tests/support/devices.ts';

const cloud = openTestCloud();

let first: Awaited<ReturnType<typeof openFirst>>;
let other: Device;
let numberId: string;

beforeEach(async () => {
  first = await openFirst(cloud);
  other = await openOther(cloud);
  ({ numberId } = first);
});

async function write({ client }: Device, message: string, more: object = {}): Promise<void> {
  const { autoReplies } = await client.numbers.get({ id: numberId });
  const reply = aReply({ message, ...more });
  const before = autoReplies.find(
    ({ trigger, period }) => trigger === reply.trigger && period === reply.period,
  );
  await client.autoReplies.save({ numberId, ...reply, baseRevision: before?.revision ?? null });
}
const rename = ({ client }: Device, firstName: string) =>
  client.contacts.update({ phone, ...details, firstName, base: details });
const conflictsOf = async ({ client }: Device) => (await client.sync.conflicts()).entries;
const texts = (message: string) => ({ message, translations: {} });
const messagesOf = async (device: Device): Promise<string[]> => {
  const { autoReplies } = await device.client.numbers.get({ id: numberId });
  return autoReplies.map(({ message }) => message);
};

/** Decides the only conflict there is. */
async function decide(device: Device, take: 'mine' | 'theirs'): Promise<void> {
  const [conflict, ...more] = await conflictsOf(device);
  expect(more).toEqual([]);
  await device.client.sync.resolve({ n: conflict?.n ?? 0, basis: conflict?.basis ?? '', take });
}

describe('of two who edit one thing, the first writes it and the second decides', () => {
  const edits: Record<string, (client: CoreClient, name: string) => Promise<unknown>> = {
    workspace: (client, name) => client.workspace.set({ name, language: 'fr' }),
    phone_number: (client, label) =>
      client.numbers.update({ id: numberId, label, timeZone: 'America/Toronto', language: 'fr' }),
    contact: (client, firstName) => client.contacts.update({ phone, ...details, firstName, base: details }),
    guard_rails: (client, name) =>
      client.guardRails.set({
        guardRails: { ...defaultGuardRails, cooldownMinutes: name.length },
        base: defaultGuardRails,
      }),
  };

  test.each(Object.entries(edits))('of kind %s', async (kind, edit) => {
    await edit(other.client, 'Sofia');
    await edit(first.client, 'Zoé');
    await exchangeAll(other, first);
    const shown = await shownBy(other);
    expect(await shownBy(first)).toEqual(shown);
    const [conflict] = await conflictsOf(first);
    expect(conflict).toMatchObject({ why: 'stale', author: 'Amélie', isOwn: true, theirAuthor: 'Marc' });
    expect(conflict?.versions).toMatchObject({ kind });
    await decide(first, 'mine');
    await exchangeAll(first, other);
    expect(await shownBy(other)).not.toEqual(shown);
    expect(await shownBy(first)).toEqual(await shownBy(other));
  });

  test('who fill one empty slot', async () => {
    const empty = { trigger: 'voicemail', period: 'business_hours' } as const;
    await write(other, 'De Marc.', empty);
    await write(first, 'D’Amélie.', empty);
    await exchangeAll(other, first);
    expect(await messagesOf(first)).toContain('De Marc.');
    expect(await conflictsOf(first)).toMatchObject([
      {
        why: 'stale',
        versions: { ...empty, mine: texts('D’Amélie.'), theirs: texts('De Marc.') },
        obstacle: null,
      },
    ]);
  });

  test('who are told when each of the two was written', async () => {
    await write(other, 'De Marc.');
    first.wait(60_000);
    await write(first, 'D’Amélie.');
    cloud.world.time.now += 300_000;
    await exchangeAll(other, first, other);
    const written = { mineAt: startOfTest + 60_000, theirsAt: cloud.world.time.now };
    expect(await conflictsOf(first)).toMatchObject([written]);
    expect(await conflictsOf(other)).toMatchObject([written]);
    first.wait(60_000);
    await write(first, 'Encore d’Amélie.');
    // By now this device goes by the cloud's clock.
    expect(await conflictsOf(first)).toMatchObject([{ ...written, theirsAt: written.theirsAt + 60_000 }]);
  });

  test('and write the same, of whom none has to decide', async () => {
    await write(other, 'La même.');
    await write(first, 'La même.');
    await exchangeAll(other, first);
    expect(await conflictsOf(first)).toEqual([]);
    expect(await first.client.sync.status()).toMatchObject({ pending: 0, blocked: 0 });
  });

  test('and goes on deciding where the first has written again meanwhile', async () => {
    await write(other, 'Un.');
    await write(first, 'D’Amélie.');
    await exchangeAll(other, first);
    await write(other, 'Deux.');
    await other.exchange();
    await decide(first, 'mine');
    await first.exchange();
    expect(await messagesOf(first)).toEqual(['Deux.']);
    await decide(first, 'mine');
    await exchangeAll(first, other);
    expect(await messagesOf(other)).toEqual(['D’Amélie.']);
  });
});

describe('a deletion', () => {
  test('wins over an edit that did not know of it; the edit is kept, and may still be taken', async () => {
    await other.client.autoReplies.remove({ numberId, ...slot });
    await write(first, 'Trop tard.');
    await exchangeAll(other, first);
    expect(await messagesOf(first)).toEqual([]);
    expect(await conflictsOf(first)).toMatchObject([
      {
        why: 'deleted',
        author: 'Amélie',
        theirAuthor: 'Marc',
        versions: { mine: texts('Trop tard.'), theirs: null },
      },
    ]);
    await decide(first, 'mine');
    await exchangeAll(first, other);
    expect(await messagesOf(other)).toEqual(['Trop tard.']);
    const { entries } = (await cloud.client.history('auto_reply', `${numberId}:missed_call:after_hours`))
      .body;
    expect(entries.map(({ op }) => op)).toEqual(['restore', 'delete', 'put']);
  });

  test('wins over an edit that whoever deletes has not seen, and both are told', async () => {
    await write(first, 'Toute neuve.');
    await first.exchange();
    await other.client.autoReplies.remove({ numberId, ...slot });
    await exchangeAll(other, first);
    for (const device of [first, other]) {
      expect(await messagesOf(device)).toEqual([]);
      expect(await conflictsOf(device)).toMatchObject([
        {
          why: 'deleted-over-edit',
          author: 'Amélie',
          isOwn: device === first,
          theirAuthor: 'Marc',
          versions: { mine: texts('Toute neuve.'), theirs: null },
        },
      ]);
    }
    await decide(other, 'mine');
    await exchangeAll(other, first);
    expect(await messagesOf(first)).toEqual(['Toute neuve.']);
    expect(await conflictsOf(first)).toEqual([]);
  });

  test('of a number keeps the text of a reply that whoever deletes has not seen', async () => {
    await write(first, 'Toute neuve.');
    await first.exchange();
    await other.client.numbers.remove({ id: numberId });
    await exchangeAll(other, first);
    for (const device of [first, other]) {
      expect(await conflictsOf(device)).toMatchObject([
        {
          why: 'deleted-over-edit',
          author: 'Amélie',
          versions: { mine: texts('Toute neuve.'), theirs: null },
        },
      ]);
    }
  });

  test('of both is one', async () => {
    await other.client.contacts.remove({ phone });
    await first.client.contacts.remove({ phone });
    await exchangeAll(other, first);
    expect(await conflictsOf(first)).toEqual([]);
    expect(await first.client.sync.status()).toMatchObject({ pending: 0, blocked: 0 });
  });

  test('of a number takes the edits of its replies along, until the number is back', async () => {
    const removed = await other.client.numbers.remove({ id: numberId });
    await write(first, 'Pour personne.');
    await write(first, 'Une autre.', { trigger: 'voicemail' });
    await exchangeAll(other, first);
    expect(await first.client.numbers.list()).toEqual([]);
    const gone = await conflictsOf(first);
    expect(gone.map(({ why, obstacle, versions }) => [why, obstacle, versions.mine])).toEqual(
      expect.arrayContaining([
        ['deleted', 'number_gone', texts('Pour personne.')],
        ['deleted', 'number_gone', texts('Une autre.')],
      ]),
    );
    await other.client.numbers.restore(removed);
    await exchangeAll(other, first);
    expect(await messagesOf(first)).toEqual(await messagesOf(other));
    for (const { n, basis, obstacle } of await conflictsOf(first)) {
      expect(obstacle).toBeNull();
      await first.client.sync.resolve({ n, basis, take: 'mine' });
    }
    await exchangeAll(first, other);
    expect((await messagesOf(other)).toSorted()).toEqual(['Pour personne.', 'Une autre.']);
    expect(await conflictsOf(other)).toEqual([]);
  });
});

describe('what lost is not written', () => {
  test('where a number’s phone is another one’s by now', async () => {
    await other.client.numbers.remove({ id: numberId });
    await other.client.numbers.add(newNumber());
    await first.client.numbers.update({
      id: numberId,
      label: 'Renommé',
      timeZone: 'America/Toronto',
      language: 'fr',
    });
    await exchangeAll(other, first);
    const ofNumber = (await conflictsOf(first)).find(({ versions }) => versions.kind === 'phone_number');
    expect(ofNumber).toMatchObject({ why: 'deleted', obstacle: 'phone_taken' });
    const { n = 0, basis = '' } = ofNumber ?? {};
    await expect(first.client.sync.resolve({ n, basis, take: 'mine' })).rejects.toMatchObject({
      code: 'CONFLICT',
    });
  });

  test('over what only a newer program can read, which is not taken for a deletion', async () => {
    await rename(other, 'Sofia');
    await rename(first, 'Zoé');
    await exchangeAll(other, first);
    await cloud.writeOver('contact', phone, { phone, firstName: { given: 'Sophie' } });
    await first.exchange();
    expect(await conflictsOf(first)).toMatchObject([
      {
        obstacle: 'newer_version',
        versions: { mine: { firstName: 'Zoé' }, theirs: null, unreadable: ['theirs'], isThere: true },
      },
    ]);
    await expect(decide(first, 'mine')).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await decide(first, 'theirs');
    expect(await conflictsOf(first)).toEqual([]);
  });

  test('unseen where the two differ in nothing that this program knows', async () => {
    const { rules } = (await cloud.client.snapshot()).body;
    const base = rules.find(({ kind }) => kind === 'contact')?.rev ?? 0;
    const body = { phone, ...details, firstName: 'Zoé', optedOutAt: null, pronouns: 'elle' };
    await cloud.client.push(aContactEdit({ phone, base, body }));
    await rename(first, 'Zoé');
    await first.exchange();
    expect(await conflictsOf(first)).toMatchObject([
      { versions: { mine: { firstName: 'Zoé' }, theirs: { firstName: 'Zoé' }, unreadable: ['difference'] } },
    ]);
    await decide(first, 'mine');
  });
});

describe('a conflict is everybody’s', () => {
  beforeEach(async () => {
    await write(other, 'De Marc.');
    await write(first, 'D’Amélie.');
    await exchangeAll(other, first, other);
  });

  test('and each is told whose text it is', async () => {
    expect(await conflictsOf(other)).toMatchObject([
      {
        author: 'Amélie',
        isOwn: false,
        theirAuthor: 'Marc',
        versions: { mine: texts('D’Amélie.'), theirs: texts('De Marc.') },
      },
    ]);
  });

  test('and what is written here meanwhile is of whoever writes it', async () => {
    await write(first, 'Encore d’Amélie.');
    expect(await conflictsOf(first)).toMatchObject([
      { theirAuthor: 'Amélie', versions: { theirs: texts('Encore d’Amélie.') } },
    ]);
  });

  test.each(['mine', 'theirs'] as const)('and is gone for all when one has decided for %s', async (take) => {
    await decide(other, take);
    await exchangeAll(other, first);
    expect(await conflictsOf(first)).toEqual([]);
    expect(await messagesOf(first)).toEqual([take === 'mine' ? 'D’Amélie.' : 'De Marc.']);
  });

  test('and who has begun to decide differently meets the first who did', async () => {
    await decide(other, 'mine');
    await write(other, 'De Marc, après coup.');
    await other.exchange();
    await decide(first, 'mine');
    await exchangeAll(first, other);
    expect(await messagesOf(first)).toEqual(['De Marc, après coup.']);
    expect(await messagesOf(other)).toEqual(['De Marc, après coup.']);
    expect(await conflictsOf(other)).toMatchObject([
      { author: 'Amélie', versions: { mine: texts('D’Amélie.'), theirs: texts('De Marc, après coup.') } },
    ]);
  });

  test('and stays to be looked at by all for 90 days once it is decided', async () => {
    first.wait(1);
    other.wait(1);
    await decide(other, 'theirs');
    await exchangeAll(other, first);
    for (const { client } of [first, other]) {
      expect((await client.sync.conflicts()).decided).toMatchObject([
        {
          author: 'Amélie',
          decidedAt: expect.any(Number),
          isPresent: false,
          versions: { mine: texts('D’Amélie.'), theirs: texts('De Marc.') },
        },
      ]);
    }
    await write(other, 'D’Amélie.');
    expect((await other.client.sync.conflicts()).decided).toMatchObject([{ isPresent: true }]);
    first.wait(91 * 86_400_000);
    expect((await first.restart().client.sync.conflicts()).decided).toEqual([]);
  });

  test('and stays open here when it is opened again here', async () => {
    await decide(first, 'theirs');
    await exchangeAll(first, other);
    expect(await conflictsOf(other)).toEqual([]);
    await first.client.sync.reopen({ n: 1 });
    await exchangeAll(first, other);
    expect(await conflictsOf(first)).toHaveLength(1);
    await decide(first, 'mine');
    await exchangeAll(first, other);
    expect(await messagesOf(other)).toEqual(['D’Amélie.']);
  });
});
