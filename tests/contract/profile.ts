import { expect, test } from 'vitest';
import { aNumber, declared, refusedFor, type World } from './world.ts';

export function profileBehaviour(world: World): void {
  test('whoever begins is an admin until they say otherwise, and what they say is kept', async () => {
    const { client } = world;
    expect(await client.profile.get()).toMatchObject({ name: '', role: 'admin', roleFrom: 'choice' });
    await client.profile.set({ name: '  Marc Gagnon ' });
    expect(await client.profile.set({ role: 'support' })).toMatchObject({
      name: 'Marc Gagnon',
      role: 'support',
    });
    await world.restart();
    expect(await world.client.profile.get()).toMatchObject({ name: 'Marc Gagnon', role: 'support' });
  });

  test('who has become an admin again may write again', async () => {
    await world.client.profile.set({ role: 'support' });
    await expect(world.client.numbers.add(aNumber())).rejects.toMatchObject(declared('FORBIDDEN'));
    await world.client.profile.set({ role: 'admin' });
    await world.client.numbers.add(aNumber());
    expect(await world.client.numbers.list()).toHaveLength(1);
  });

  test('other windows are told of another role', async () => {
    const heard = await (await world.connect()).changes.watch();
    await heard.next();
    await world.client.profile.set({ role: 'support' });
    expect(await heard.next()).toMatchObject({ value: { kind: 'profile.changed' } });
    await heard.return?.();
  });

  test('an unknown role and a name that cannot be shown are refused', async () => {
    const forged: unknown = { role: 'owner', name: 'a\u0007' };
    await expect(world.client.profile.set(forged as { name: string })).rejects.toMatchObject(
      refusedFor({ path: ['name'], code: 'control_character' }, { path: ['role'], code: 'not_allowed' }),
    );
  });
}
