import { expect, test } from 'vitest';
import { aReply, newNumber } from '../../../tests/support/builders.ts';
import { openTestCore } from '../../../tests/support/core.ts';

const missed = { trigger: 'missed_call', period: 'after_hours' } as const;

async function openWithTwoAuthors() {
  const { client } = openTestCore();
  const is = (name: string) => client.profile.set({ name });
  await is('Amélie Roy');
  const { id } = await client.numbers.add(newNumber());
  const other = await client.numbers.add(newNumber({ phone: '+15145550102', label: 'Service' }));
  const { revision } = await client.autoReplies.save({ numberId: id, ...aReply(), baseRevision: null });
  await client.autoReplies.save({ numberId: id, ...aReply({ trigger: 'voicemail' }), baseRevision: null });
  await is('Marc Gagnon');
  const authors = async (numberId = id) =>
    (await client.numbers.get({ id: numberId })).autoReplies.map(({ updatedBy }) => updatedBy);
  return { client, id, otherId: other.id, revision, authors };
}

test('a reply says who wrote it, the list who changed a number last', async () => {
  const { client, id, revision, authors } = await openWithTwoAuthors();
  expect(await authors()).toEqual(['Amélie Roy', 'Amélie Roy']);
  await client.autoReplies.save({ numberId: id, ...aReply({ message: 'Autre' }), baseRevision: revision });
  expect(await authors()).toEqual(['Marc Gagnon', 'Amélie Roy']);
  expect((await client.numbers.list()).map(({ updatedBy }) => updatedBy)).toEqual([
    'Marc Gagnon',
    'Amélie Roy',
  ]);
});

test('a copied reply is of who copied it; what an undone copy gives back is of who wrote it', async () => {
  const { client, id: fromId, otherId, authors } = await openWithTwoAuthors();
  await client.profile.set({ name: 'Jules' });
  await client.autoReplies.save({ numberId: otherId, ...aReply({ message: 'Autre' }), baseRevision: null });
  await client.profile.set({ name: 'Marc Gagnon' });
  const what = { hours: false, closures: false, slots: [missed] };
  const { basis } = await client.copying.plan({ fromId, what, toIds: [otherId] });
  const { copyId } = await client.copying.apply({ fromId, what, toIds: [otherId], basis });
  expect(await authors(otherId)).toEqual(['Marc Gagnon']);
  await client.copying.undo({ copyId });
  expect(await authors(otherId)).toEqual(['Jules']);
});
