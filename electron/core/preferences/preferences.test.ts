import { expect, test } from 'vitest';
import { openTestCore } from '../../../tests/support/core.ts';

test('preferences follow the system until others are set, one at a time', async () => {
  const { client, restart } = openTestCore();
  expect(await client.preferences.get()).toEqual({ language: 'system', theme: 'system' });
  expect(await client.preferences.set({ theme: 'dark' })).toEqual({ language: 'system', theme: 'dark' });
  expect(await client.preferences.set({ language: 'fr-CA' })).toEqual({ language: 'fr-CA', theme: 'dark' });
  expect(await restart().client.preferences.get()).toEqual({ language: 'fr-CA', theme: 'dark' });
});

test('an unknown theme, language or preference is refused', async () => {
  const { client } = openTestCore();
  const wrong = { theme: 'pink', language: 'de', size: 3 };
  // @ts-expect-error a call over the wire may hold anything
  await expect(client.preferences.set(wrong)).rejects.toMatchObject({
    code: 'INVALID',
    data: {
      faults: [
        { path: ['language'], code: 'not_allowed', facts: { allowed: 'system, en, fr-CA, fr' } },
        { path: ['theme'], code: 'not_allowed', facts: { allowed: 'system, light, dark' } },
        { path: ['size'], code: 'unknown_key', facts: { key: 'size' } },
      ],
    },
  });
  expect(await client.preferences.get()).toEqual({ language: 'system', theme: 'system' });
});
