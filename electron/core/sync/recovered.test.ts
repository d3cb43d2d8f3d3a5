import { expect, test } from 'vitest';
import { aReply, newNumber } from '../../../tests/support/builders.ts';
import { openTestCloud } from '../../../tests/support/cloud.ts';
import { damageIn, damageTables } from '../../../tests/support/damage.ts';
import {
  details,
  type Device,
  exchangeAll,
  openFirst,
  openOther,
  phone,
  shownBy,
  slot,
  versionOf,
} from '../../../tests/support/devices.ts';

const cloud = openTestCloud();
const atRest = { state: 'idle', pending: 0, blocked: 0, conflicts: 0 };

/** Ends the program, makes tables of its database unreadable, and starts it again. */
function damaged({ core, dataDir, restart }: Device, ...tables: string[]): Device {
  core.close();
  damageTables(dataDir, ...tables);
  return restart();
}

test('a device that has lost its rules shows what the cloud had and its own edits, and sends these', async () => {
  const first = await openFirst(cloud);
  const other = await openOther(cloud);
  const { id } = await first.client.numbers.add(newNumber({ phone: '+15145550101' }));
  await first.client.autoReplies.save({ numberId: id, ...aReply(), baseRevision: null });
  await first.client.contacts.optOut({ phone });
  const before = await shownBy(first);
  const edits = async ({ client }: Device) => (await client.sync.pending()).entries;
  const waiting = await edits(first);
  const again = damaged(first, 'phone_number', 'auto_reply', 'contact');
  expect(await shownBy(again)).toEqual(before);
  expect(await edits(again)).toEqual(waiting);
  expect(await again.client.recovery.last()).toMatchObject({ lost: ['settings'] });

  await exchangeAll(again, other);
  expect(await again.client.sync.status()).toMatchObject(atRest);
  expect(await shownBy(again)).toEqual(before);
  expect(await shownBy(other)).toEqual(before);
});

test('what was lost is not deleted in the cloud, even where it was just being edited', async () => {
  const first = await openFirst(cloud);
  await first.client.autoReplies.remove({ numberId: first.numberId, ...slot });
  await first.exchange();
  const before = await shownBy(first);
  await first.client.contacts.update({ phone, ...details, firstName: 'Zoé', base: details });
  const again = damaged(first, 'contact', 'phone_number', 'outbox', 'mirror_rule');
  expect(await again.exchange()).toMatchObject(atRest);
  expect(await shownBy(again)).toEqual(before);
});

test('an edit whose answer was lost is sent under the id it had, and changes nothing a second time', async () => {
  let isLost = false;
  const first = await openFirst(cloud, {
    fetch: async (input, init) => {
      const answer = await fetch(input, init);
      if (isLost && (input as URL).href.endsWith('/push')) throw new TypeError('The line is cut.');
      return answer;
    },
  });
  isLost = true;
  await first.client.contacts.optOut({ phone });
  expect(await first.exchange()).toMatchObject({ state: 'offline', pending: 1 });
  isLost = false;
  const version = await versionOf(cloud);
  expect(await damaged(first, 'contact').exchange()).toMatchObject(atRest);
  expect(await versionOf(cloud)).toBe(version);
});

test('an edit that was lost, or does not say any more what it said, is made up anew from the rules', async () => {
  const first = await openFirst(cloud);
  const other = await openOther(cloud);
  const { id } = await first.client.numbers.add(newNumber({ phone: '+15145550101' }));
  await first.client.autoReplies.remove({ numberId: first.numberId, ...slot });
  await first.client.contacts.optOut({ phone });
  expect(await first.client.sync.status()).toMatchObject({ pending: 3 });
  const before = await shownBy(first);
  const again = damaged(first, 'outbox');
  expect(await again.client.sync.status()).toMatchObject({ pending: 3, stopping: 1 });
  expect(await again.client.recovery.last()).toMatchObject({ lost: ['edits'] });
  await exchangeAll(again, other);
  expect(await again.client.sync.status()).toMatchObject(atRest);
  expect(await shownBy(other)).toEqual(before);

  await again.client.numbers.update({ id, label: 'Quais', timeZone: 'America/Toronto', language: 'fr' });
  expect(await again.client.sync.status()).toMatchObject({ pending: 1 });
  again.core.close();
  damageTables(again.dataDir, 'activity');
  damageIn(again.dataDir, 'outbox', 'Quais', 'Quaiz');
  const last = again.restart();
  await exchangeAll(last, other);
  expect((await shownBy(other)).numbers.map(({ number }) => number.label)).toEqual(['Ventes', 'Quais']);
});

test('what is deleted before the cloud’s copy is there again stays deleted', async () => {
  const first = await openFirst(cloud);
  const other = await openOther(cloud);
  const again = damaged(first, 'mirror_rule');
  await again.client.autoReplies.remove({ numberId: first.numberId, ...slot });
  await again.client.contacts.remove({ phone });
  expect(await again.client.sync.status()).toMatchObject({ pending: 2, stopping: 1 });
  await exchangeAll(again, other);
  expect(await shownBy(other)).toMatchObject({ contacts: [], numbers: [{ autoReplies: [] }] });
  expect(await shownBy(again)).toEqual(await shownBy(other));
});

test('a support person puts the sentence away too', async () => {
  await openFirst(cloud);
  const support = await openOther(cloud, { role: 'support', author: 'Lise' });
  const again = damaged(support, 'activity');
  expect(await again.client.recovery.last()).toMatchObject({ lost: ['past'] });
  await again.client.recovery.dismiss();
  expect(await again.client.recovery.last()).toBeNull();
});

test('what others wrote meanwhile is there after the next exchange, deletions too', async () => {
  const first = await openFirst(cloud);
  const other = await openOther(cloud);
  await other.client.contacts.remove({ phone });
  await other.client.workspace.set({ name: 'Clinique du Parc', language: 'fr' });
  await other.exchange();
  const again = damaged(first, 'mirror_rule');
  expect(await again.exchange()).toMatchObject(atRest);
  expect(await shownBy(again)).toEqual(await shownBy(other));
});
