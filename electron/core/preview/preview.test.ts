import { expect, test } from 'vitest';
import { newNumber } from '../../../tests/support/builders.ts';
import { openTestCore } from '../../../tests/support/core.ts';

const lea = { firstName: 'Léa', lastName: 'Roy', language: null };

async function openWithNumber() {
  const { client } = openTestCore();
  await client.workspace.set({ name: 'Garage Tremblay', language: 'fr' });
  const { id: numberId } = await client.numbers.add(newNumber());
  return { client, numberId };
}

test('a contact of unknown language gets the message, in the language of the number', async () => {
  const { client, numberId } = await openWithNumber();
  const message = 'Bonjour {{contact.full_name}}, ici {{workspace.name}} ({{number.formatted}}).';
  const translations = { en: 'Hello' };
  expect(await client.preview.message({ numberId, message, translations, contact: lea })).toEqual({
    text: 'Bonjour Léa Roy, ici Garage Tremblay (514 555-0100).',
    language: 'fr',
  });
});

test('a contact who speaks the language of a translation gets that', async () => {
  const { client, numberId } = await openWithNumber();
  const input = { numberId, message: 'Bonjour', contact: { ...lea, language: 'en' } } as const;
  expect(
    await client.preview.message({ ...input, translations: { en: 'Hello {{contact.first_name}}' } }),
  ).toEqual({ text: 'Hello Léa', language: 'en' });
  expect(await client.preview.message({ ...input, translations: {} })).toEqual({
    text: 'Bonjour',
    language: 'fr',
  });
  expect(await client.preview.message({ ...input, translations: { en: ' ' } })).toEqual({
    text: 'Bonjour',
    language: 'fr',
  });
});

test('an unfinished message is shown as it is written', async () => {
  const { client, numberId } = await openWithNumber();
  const message = 'Bonjour {{contact.fir';
  expect(await client.preview.message({ numberId, message, translations: {}, contact: lea })).toMatchObject({
    text: message,
  });
});

test('a number that is gone is not found', async () => {
  const { client } = openTestCore();
  await expect(
    client.preview.message({ numberId: 'pn_x', message: '', translations: {}, contact: lea }),
  ).rejects.toMatchObject({ code: 'NOT_FOUND', data: { what: 'number' } });
});
