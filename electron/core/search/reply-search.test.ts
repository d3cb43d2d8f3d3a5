import { expect, test } from 'vitest';
import { aReply, newNumber } from '../../../tests/support/builders.ts';
import { type CoreClient, openTestCore } from '../../../tests/support/core.ts';

/** A core with one number, and what it answers when texted after hours. */
async function openWith(message: string, translations = {}): Promise<{ client: CoreClient; id: string }> {
  const { client } = openTestCore();
  const { id } = await client.numbers.add(newNumber());
  await client.autoReplies.save({ numberId: id, ...aReply({ message, translations }), baseRevision: null });
  return { client, id };
}

const isFound = async ({ client }: { client: CoreClient }, query: string): Promise<boolean> =>
  (await client.search.replies({ query })).numberIds.length > 0;

test.each([
  ['fermes', true],
  ['FERMÉS', true],
  ['fer', true],
  ['bureaux fermes', true],
  ['fermés bureaux', true],
  ['noel', true],
  ['horaire', true],
  ['rme', false],
  ['ouverts', false],
  ['fermés ouverts', false],
  ['contact', false],
  ['first_name', false],
  ['default', false],
  ['" OR "', false],
  ['*', false],
  ['', false],
])('%j finds a message that says it: %j', async (query, expected) => {
  const message =
    'Bonjour {{contact.first_name | default: ""}}, à Noël nos bureaux sont fermés. L’horaire : voir en ligne.';
  expect(await isFound(await openWith(message), query)).toBe(expected);
});

test('a message is found by its version in another language, not by the name of the language', async () => {
  const world = await openWith('Nous sommes là.', { en: 'We are closed.' });
  expect(await isFound(world, 'closed')).toBe(true);
  expect(await isFound(world, 'en')).toBe(false);
});

test('what is written is found at once, what is written over or deleted no longer', async () => {
  const world = await openWith('Nous sommes fermés.');
  const { client, id: numberId } = world;
  const { trigger, period } = aReply();
  const { autoReplies } = await client.numbers.get({ id: numberId });
  const baseRevision = autoReplies[0]?.revision ?? null;
  await client.autoReplies.save({ numberId, ...aReply({ message: 'Nous rappelons.' }), baseRevision });
  expect([await isFound(world, 'fermés'), await isFound(world, 'rappelons')]).toEqual([false, true]);

  const { deletionId } = await client.autoReplies.remove({ numberId, trigger, period });
  expect(await isFound(world, 'rappelons')).toBe(false);
  await client.autoReplies.restore({ deletionId });
  expect(await isFound(world, 'rappelons')).toBe(true);

  const removed = await client.numbers.remove({ id: numberId });
  expect(await isFound(world, 'rappelons')).toBe(false);
  await client.numbers.restore(removed);
  expect(await isFound(world, 'rappelons')).toBe(true);
});

test('the excerpt says in which reply, with the words marked and the variables as one character', async () => {
  const { client, id: numberId } = await openWith('Bonjour {{contact.first_name}}, nos bureaux sont fermés.');
  expect(await client.search.excerpt({ numberId, query: 'ferme bur' })).toEqual({
    trigger: 'missed_call',
    period: 'after_hours',
    translation: null,
    pieces: [
      { text: 'Bonjour \uFFFC, nos ', isMatch: false },
      { text: 'bureaux', isMatch: true },
      { text: ' sont ', isMatch: false },
      { text: 'fermés', isMatch: true },
      { text: '.', isMatch: false },
    ],
  });
});

test('the excerpt names the language of the version that says it', async () => {
  const { client, id: numberId } = await openWith('Nous sommes là.', { en: 'We are closed.' });
  expect(await client.search.excerpt({ numberId, query: 'closed' })).toMatchObject({ translation: 'en' });
});

test('the excerpt of a long message begins and ends with whole words around the first match', async () => {
  const filler = 'des mots qui ne disent rien de particulier '.repeat(12);
  const { client, id: numberId } = await openWith(`${filler}fermeture annuelle ${filler}fin`);
  const excerpt = await client.search.excerpt({ numberId, query: 'fermeture' });
  const text = excerpt?.pieces.map((piece) => piece.text).join('') ?? '';
  expect(text).toMatch(/^…(\S+ )+fermeture annuelle .*\S…$/);
  expect(text.length).toBeLessThan(160);
  expect(`${filler}fermeture annuelle ${filler}`).toContain(text.slice(1, -1));
});

test('there is no excerpt of a number that does not say it', async () => {
  const { client, id: numberId } = await openWith('Nous sommes là.');
  expect(await client.search.excerpt({ numberId, query: 'fermé' })).toBeNull();
});
