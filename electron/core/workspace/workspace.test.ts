import { expect, test } from 'vitest';
import { openTestCore } from '../../../tests/support/core.ts';

test('the workspace is null until somebody names it, then what they said, trimmed', async () => {
  const { client, restart } = openTestCore();
  expect(await client.workspace.get()).toBeNull();
  expect(await client.workspace.set({ name: ' Garage Tremblay ', language: 'en' })).toEqual({
    name: 'Garage Tremblay',
    language: 'en',
  });
  expect(await restart().client.workspace.get()).toEqual({ name: 'Garage Tremblay', language: 'en' });
});

test('its language is French when none is said', async () => {
  const { client } = openTestCore();
  expect(await client.workspace.set({ name: 'Garage' })).toEqual({ name: 'Garage', language: 'fr' });
});

test('a blank name is refused and nothing is written', async () => {
  const { client } = openTestCore();
  await expect(client.workspace.set({ name: ' ' })).rejects.toMatchObject({
    code: 'INVALID',
    defined: true,
    data: { faults: [{ path: ['name'], code: 'too_short', facts: { min: 1, actual: 0 } }] },
  });
  expect(await client.workspace.get()).toBeNull();
});
