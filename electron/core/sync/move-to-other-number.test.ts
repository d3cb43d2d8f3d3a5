import { beforeEach, describe, expect, test } from 'vitest';
import { aNumber, aReply, aWorkspaceFile, newNumber } from '../../../tests/support/builders.ts';
import { openTestCloud } from '../../../tests/support/cloud.ts';
import { importFile } from '../../../tests/support/core.ts';
import {
  type Device,
  exchangeAll,
  openFirst,
  openOther,
  shownBy,
  tokenOf,
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

const conflictsOf = async ({ client }: Device) => (await client.sync.conflicts()).entries;

describe('two who add one phone number', () => {
  const added = newNumber({ phone: '+15145550177', label: 'Nouvelle' });

  /** Both add it, Marc first; each writes replies to theirs. */
  async function addBoth(): Promise<{ theirs: string; mine: string }> {
    const { id: theirs } = await other.client.numbers.add({ ...added, label: 'De Marc' });
    const { id: mine } = await first.client.numbers.add(added);
    const reply = (message: string, trigger: 'missed_call' | 'voicemail') => ({
      ...aReply({ message, trigger }),
      baseRevision: null,
    });
    await other.client.autoReplies.save({ numberId: theirs, ...reply('Marc', 'missed_call') });
    await first.client.autoReplies.save({ numberId: mine, ...reply('Amélie', 'missed_call') });
    await first.client.autoReplies.save({ numberId: mine, ...reply('Amélie, encore', 'voicemail') });
    await exchangeAll(other, first, other);
    return { theirs, mine };
  }

  test('have the first one’s, with the replies of both; what differs waits for a person', async () => {
    const { theirs, mine } = await addBoth();
    expect(await shownBy(first)).toEqual(await shownBy(other));
    const { numbers } = await shownBy(first);
    expect(numbers.map(({ number: { id, label } }) => [id, label])).toEqual([
      [numberId, 'Ventes'],
      [theirs, 'De Marc'],
    ]);
    expect(numbers[1]?.autoReplies.map(({ message }) => message).toSorted()).toEqual([
      'Amélie, encore',
      'Marc',
    ]);
    const { rules } = (await cloud.client.snapshot()).body;
    expect(rules.filter(({ id, deleted }) => id.startsWith(mine) && !deleted)).toEqual([]);
    expect(await first.client.sync.status()).toMatchObject({ pending: 0, blocked: 0 });
    expect(await conflictsOf(first)).toMatchObject(
      expect.arrayContaining([
        expect.objectContaining({ why: 'stale', isOwn: true, obstacle: null }),
        expect.objectContaining({ why: 'duplicate_number', isOwn: true, obstacle: null }),
      ]),
    );
  });

  test('decide as about any two texts', async () => {
    const { theirs } = await addBoth();
    for (const { n, basis } of await conflictsOf(first)) {
      await first.client.sync.resolve({ n, basis, take: 'mine' });
    }
    await exchangeAll(first, other);
    expect(await shownBy(other)).toEqual(await shownBy(first));
    const { number, autoReplies } = await other.client.numbers.get({ id: theirs });
    expect(number.label).toBe('Nouvelle');
    expect(autoReplies.map(({ message }) => message).toSorted()).toEqual(['Amélie', 'Amélie, encore']);
  });

  test('find it taken also where the first one’s has come by then', async () => {
    const { id: theirs } = await other.client.numbers.add(added);
    await other.exchange();
    const { id: mine } = await first.client.numbers.add(added);
    await first.client.autoReplies.save({ numberId: mine, ...aReply(), baseRevision: null });
    await exchangeAll(first, other);
    expect(await shownBy(first)).toEqual(await shownBy(other));
    const { autoReplies } = await other.client.numbers.get({ id: theirs });
    expect(autoReplies).toMatchObject([aReply()]);
    // Both said the same of the number itself.
    expect(await conflictsOf(first)).toEqual([]);
    expect(await first.client.sync.status()).toMatchObject({ pending: 0, blocked: 0 });
  });

  test('and delete it again, have none', async () => {
    const { theirs } = await addBoth();
    await other.client.numbers.remove({ id: theirs });
    await exchangeAll(other, first);
    expect((await shownBy(first)).numbers.map(({ number }) => number.id)).toEqual([numberId]);
    for (const { obstacle, versions } of await conflictsOf(first)) {
      expect(obstacle).toBe(versions.kind === 'phone_number' ? null : 'number_gone');
    }
  });
});

test('a number whose phone goes to another one while it is being edited here keeps the edit for a person', async () => {
  const { id } = await first.client.numbers.add(newNumber({ phone: '+15145550188' }));
  await exchangeAll(first, other);
  await first.client.numbers.update({ id, label: 'À moi', timeZone: 'America/Toronto', language: 'fr' });
  await cloud.reassign(tokenOf(first), { role: 'support' });
  const elsewhere = { ...aNumber({ id, phone: '+15145550199', label: 'Ailleurs' }), autoReplies: [] };
  const sales = { ...aNumber({ id: numberId }), autoReplies: [aReply()] };
  await importFile(other.client, aWorkspaceFile([elsewhere, sales]));
  await other.exchange();
  await importFile(other.client, aWorkspaceFile([elsewhere, { ...sales, phone: '+15145550188' }]));
  await exchangeAll(other, first);
  const { numbers } = await shownBy(first);
  expect(numbers.map(({ number }) => [number.id, number.phone, number.label])).toEqual([
    [numberId, '+15145550188', 'Ventes'],
    [id, '+15145550199', 'Ailleurs'],
  ]);
  expect(await conflictsOf(first)).toMatchObject([
    { why: 'stale', isOwn: true, versions: { mine: { label: 'À moi' }, theirs: { label: 'Ailleurs' } } },
  ]);
});
