import { expect, test } from 'vitest';
import { aReply, newNumber } from '../../../tests/support/builders.ts';
import { openTestCloud } from '../../../tests/support/cloud.ts';
import { damage, damageTables } from '../../../tests/support/damage.ts';
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
      if (isLost && (input as string).endsWith('/push')) throw new TypeError('The line is cut.');
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

test('an edit that does not say any more what it said is not sent', async () => {
  const first = await openFirst(cloud);
  const before = await shownBy(first);
  const { autoReplies } = await first.client.numbers.get({ id: first.numberId });
  const baseRevision = autoReplies[0]?.revision ?? null;
  await first.client.autoReplies.save({
    numberId: first.numberId,
    ...aReply({ message: 'Ouvert à midi.' }),
    baseRevision,
  });
  expect(await first.client.sync.status()).toMatchObject({ pending: 1 });
  first.core.close();
  damage(first.dataDir, (bytes) =>
    Buffer.from(bytes.toString('latin1').replaceAll('midi', 'mide'), 'latin1'),
  );
  const again = damaged(first, 'activity');
  expect(await again.client.sync.status()).toMatchObject({ pending: 0 });
  expect(await again.client.recovery.last()).toMatchObject({ lost: ['edits', 'past'] });
  expect(await shownBy(again)).toEqual(before);
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
