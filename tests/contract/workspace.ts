import { expect, test } from 'vitest';
import type { Host } from './hosts.ts';
import { refusedFor, type World } from './world.ts';

export function workspaceBehaviour(world: World, host: Host): void {
  test('the program says what it is and where it keeps things', async () => {
    const about = await world.client.about.get();
    expect(about).toMatchObject({ version: '1.2.3', host: host.kind });
    expect(about.dataDir).toMatch(/relais-contract-.+data$/);
  });

  test('there is no workspace until somebody names it, and it is there after a restart', async () => {
    expect(await world.client.workspace.get()).toBeNull();
    const workspace = { name: 'Garage Tremblay', language: 'fr' } as const;
    expect(await world.client.workspace.set(workspace)).toEqual(workspace);
    await world.restart();
    expect(await world.client.workspace.get()).toEqual(workspace);
  });

  test('a name is kept composed and trimmed', async () => {
    const { name } = await world.client.workspace.set({ name: '  Cafe\u0301 du Coin ', language: 'fr' });
    expect(name).toBe('Café du Coin');
  });

  test('a wrong name is refused and the old one stays', async () => {
    await world.client.workspace.set({ name: 'Garage Tremblay', language: 'fr' });
    await expect(world.client.workspace.set({ name: ' ', language: 'fr' })).rejects.toMatchObject(
      refusedFor({ path: ['name'], code: 'too_short', facts: { min: 1, actual: 0 } }),
    );
    await expect(world.client.workspace.set({ name: 'é'.repeat(121), language: 'fr' })).rejects.toMatchObject(
      refusedFor({ path: ['name'], code: 'too_long', facts: { max: 120, actual: 121 } }),
    );
    expect(await world.client.workspace.get()).toEqual({ name: 'Garage Tremblay', language: 'fr' });
  });

  test('input of the wrong shape is refused field by field', async () => {
    // A program need not be written in TypeScript: what it sends is whatever it sends.
    const forged: unknown = { name: 7, language: 'de', colour: 'red' };
    await expect(world.client.workspace.set(forged as { name: string })).rejects.toMatchObject(
      refusedFor(
        { path: ['name'], code: 'wrong_type', facts: { expected: 'string' } },
        { path: ['language'], code: 'not_allowed', facts: { allowed: 'fr, en' } },
        { path: ['colour'], code: 'unknown_key', facts: { key: 'colour' } },
      ),
    );
    const nothing: unknown = undefined;
    await expect(world.client.workspace.set(nothing as { name: string })).rejects.toMatchObject(
      refusedFor({ path: [], code: 'required' }),
    );
    expect(await world.client.workspace.get()).toBeNull();
  });

  test('preferences follow the system at first; one is changed without the other and kept', async () => {
    expect(await world.client.preferences.get()).toEqual({ language: 'system', theme: 'system' });
    await world.client.preferences.set({ theme: 'dark' });
    expect(await world.client.preferences.set({ language: 'fr-CA' })).toEqual({
      language: 'fr-CA',
      theme: 'dark',
    });
    await world.restart();
    expect(await world.client.preferences.get()).toEqual({ language: 'fr-CA', theme: 'dark' });
  });

  test('a theme that does not exist is refused', async () => {
    const forged: unknown = { theme: 'sepia' };
    await expect(world.client.preferences.set(forged as { theme: 'dark' })).rejects.toMatchObject(
      refusedFor({ path: ['theme'], code: 'not_allowed' }),
    );
  });
}
