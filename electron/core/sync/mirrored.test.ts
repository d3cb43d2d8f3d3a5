import { describe, expect, test } from 'vitest';
import { aNumberEdit, aReplyEdit } from '../../../tests/cloud/world.ts';
import { aNumber, aReply, aWorkspaceFile, newNumber, workWeek } from '../../../tests/support/builders.ts';
import { openTestCloud } from '../../../tests/support/cloud.ts';
import { importFile } from '../../../tests/support/core.ts';
import {
  type Device,
  exchangeAll,
  openFirst,
  openOther,
  shownBy,
  slot,
  versionOf,
} from '../../../tests/support/devices.ts';

const cloud = openTestCloud();

/** What comes after a write: how many edits the cloud has taken, and that the other device shows the same. */
async function edits(
  write: (first: Awaited<ReturnType<typeof openFirst>>) => Promise<unknown>,
): Promise<number> {
  const first = await openFirst(cloud);
  const other = await openOther(cloud);
  const before = await versionOf(cloud);
  await write(first);
  await exchangeAll(first, other);
  expect(await shownBy(other)).toEqual(await shownBy(first));
  expect(await first.client.sync.status()).toMatchObject({
    state: 'idle',
    pending: 0,
    blocked: 0,
    conflicts: 0,
  });
  return (await versionOf(cloud)) - before;
}

const contactsInFile = (count: number): object[] =>
  Array.from({ length: count }, (_, index) => ({
    phone: `+1514555${4000 + index}`,
    firstName: `Client ${index}`,
  }));

const undoLatest = async ({ client }: Device): Promise<void> => {
  const { entries } = await client.activity.list({ limit: 1 });
  const id = entries[0]?.id ?? 0;
  const { basis } = await client.activity.planRestore({ id });
  await client.activity.restore({ id, basis });
};

describe('a file that is imported', () => {
  test('and says what is there already sends nothing', async () => {
    const sent = await edits(async ({ client }) => {
      const { text } = await client.workspaceFile.export();
      await importFile(client, text);
    });
    expect(sent).toBe(0);
  });

  test('sends what it changes, adds and takes away, and nothing else', async () => {
    const sent = await edits(async ({ client, numberId: id }) => {
      const numbers = [
        { ...aNumber({ id, businessHours: null }), autoReplies: [aReply({ message: 'Autre' })] },
        { ...aNumber({ id: 'pn_service', phone: '+15145550101' }), autoReplies: [aReply()] },
      ];
      await importFile(client, aWorkspaceFile(numbers));
    });
    // A reply that is other than before, a number with its reply, a contact who is gone.
    expect(sent).toBe(4);
  });

  test('larger than one request is there whole', async () => {
    const sent = await edits(async ({ client }) => {
      const { text } = await client.workspaceFile.export();
      const file = JSON.parse(text) as { contacts: object[] };
      await importFile(
        client,
        JSON.stringify({ ...file, contacts: [...file.contacts, ...contactsInFile(99)] }),
      );
    });
    expect(sent).toBe(99);
  });

  test('and taken back leaves what was there before', async () => {
    const first = await openFirst(cloud);
    const other = await openOther(cloud);
    const before = await shownBy(other);
    await importFile(first.client, aWorkspaceFile(undefined, { contacts: contactsInFile(3) }));
    await exchangeAll(first, other);
    expect(await shownBy(other)).not.toEqual(before);
    await undoLatest(first);
    await exchangeAll(first, other);
    expect(await shownBy(other)).toEqual(before);
  });

  test('gives a phone to a number of another id', async () => {
    const sent = await edits(async ({ client }) => {
      const { text } = await client.workspaceFile.export();
      const file = JSON.parse(text) as { phoneNumbers: object[] };
      const phoneNumbers = file.phoneNumbers.map((number) => ({ ...number, id: 'pn_other' }));
      await importFile(client, JSON.stringify({ ...file, phoneNumbers }));
    });
    // The number goes with its reply, and comes with it.
    expect(sent).toBe(4);
  });
});

describe('a copy to other numbers', () => {
  const what = { hours: true, closures: false, slots: [slot] };

  /** Copies hours and a reply from the first number to two others. */
  async function copy({ client, numberId: fromId, exchange }: Awaited<ReturnType<typeof openFirst>>) {
    const toIds: string[] = [];
    for (const phone of ['+15145550101', '+15145550102']) {
      toIds.push((await client.numbers.add(newNumber({ phone }))).id);
    }
    const { hoursRevision: baseRevision } = await client.numbers.get({ id: fromId });
    const businessHours = workWeek(['09:00', '17:00']);
    await client.hours.save({ numberId: fromId, baseRevision, businessHours });
    await exchange();
    const before = await versionOf(cloud);
    const { basis } = await client.copying.plan({ fromId, what, toIds });
    const { copyId } = await client.copying.apply({ fromId, what, toIds, basis });
    return { before, copyId };
  }

  test('sends what it has changed of each, once', async () => {
    let before = 0;
    await edits(async (first) => {
      ({ before } = await copy(first));
    });
    expect((await versionOf(cloud)) - before).toBe(4);
  });

  test('that is undone leaves them as they were', async () => {
    let before = 0;
    await edits(async (first) => {
      const copied = await copy(first);
      ({ before } = copied);
      await first.exchange();
      await first.client.copying.undo({ copyId: copied.copyId });
    });
    // Two weeks and two replies there, the same back.
    expect((await versionOf(cloud)) - before).toBe(8);
  });

  test('that is undone before it was sent sends nothing', async () => {
    let before = 0;
    await edits(async (first) => {
      const copied = await copy(first);
      ({ before } = copied);
      await first.client.copying.undo({ copyId: copied.copyId });
    });
    expect((await versionOf(cloud)) - before).toBe(0);
  });
});

describe('a version that the activity gives back', () => {
  test('is one edit', async () => {
    const sent = await edits(async (first) => {
      const { client, numberId } = first;
      await client.autoReplies.remove({ numberId, ...slot });
      await first.exchange();
      await undoLatest(first);
    });
    expect(sent).toBe(2);
  });

  test('may be one that somebody else has replaced', async () => {
    const first = await openFirst(cloud);
    const other = await openOther(cloud);
    await first.client.workspace.set({ name: 'Clinique du Parc', language: 'fr' });
    await exchangeAll(first, other);
    await undoLatest(other);
    await exchangeAll(other, first);
    expect(await shownBy(first)).toMatchObject({ workspace: { name: 'Garage Tremblay' } });
    expect((await first.client.activity.list({ limit: 1 })).entries).toMatchObject([{ author: 'Marc' }]);
  });

  test('may be a number that somebody else has deleted, with its replies', async () => {
    const first = await openFirst(cloud);
    const other = await openOther(cloud);
    const before = await shownBy(first);
    await other.client.numbers.remove({ id: first.numberId });
    await exchangeAll(other, first);
    await undoLatest(first);
    await exchangeAll(first, other);
    expect(await shownBy(first)).toEqual(before);
    expect(await shownBy(other)).toEqual(before);
  });
});

describe('this device decides', () => {
  const missed = (numberId: string) =>
    ({ numberId, event: { kind: 'missed_call', from: { phone: '+15145550177' } } }) as const;

  test('without a reply that was deleted at once, whether the cloud has heard of it or not', async () => {
    const { client, numberId, exchange } = await openFirst(cloud);
    const always = aReply({ period: 'business_hours' });
    await client.autoReplies.save({ numberId, ...always, baseRevision: null });
    await exchange();
    expect(await client.preview.decide(missed(numberId))).toMatchObject({ outcome: 'send' });
    await client.autoReplies.remove({ numberId, trigger: always.trigger, period: always.period });
    expect(await client.preview.decide(missed(numberId))).toMatchObject({
      outcome: 'suppress',
      reason: 'no_auto_reply',
    });
    expect(await client.sync.status()).toMatchObject({ pending: 1, stopping: 1 });
    expect(await exchange()).toMatchObject({ pending: 0, stopping: 0 });
  });

  test('without a reply whose number has not come yet, and with it once it has', async () => {
    const first = await openFirst(cloud);
    await cloud.client.push(aReplyEdit('pn_later:missed_call:business_hours'));
    expect(await first.exchange()).toMatchObject({ state: 'idle', pending: 0, unreadable: 0 });
    expect(await shownBy(first)).toMatchObject({ numbers: [{ number: { id: first.numberId } }] });
    const { body } = aNumberEdit('pn_later');
    await cloud.client.push(aNumberEdit('pn_later', { body: { ...body, phone: '+15145550101' } }));
    await first.exchange();
    const { autoReplies } = await first.client.numbers.get({ id: 'pn_later' });
    expect(autoReplies).toMatchObject([{ message: 'Bonjour, nous ouvrons à 9 h.' }]);
    expect(await first.client.sync.status()).toMatchObject({ pending: 0, conflicts: 0 });
  });
});
