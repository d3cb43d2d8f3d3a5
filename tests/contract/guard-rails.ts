import { expect, test } from 'vitest';
import { defaultGuardRails } from '#shared/model/guard-rails.ts';
import { refusedFor, type World } from './world.ts';

export function guardRailsBehaviour(world: World): void {
  test('the guard rails are the promise until others are written, which hold over a restart', async () => {
    expect(await world.client.guardRails.get()).toEqual(defaultGuardRails);
    const wanted = { ...defaultGuardRails, cooldownMinutes: 60 };
    expect(await world.client.guardRails.set(wanted)).toEqual({ before: defaultGuardRails });
    await world.restart();
    expect(await world.client.guardRails.get()).toEqual(wanted);
  });

  test('a guard rail outside its range is refused and the old ones stay', async () => {
    await expect(
      world.client.guardRails.set({ ...defaultGuardRails, cooldownMinutes: 0, breakerPerDay: 51 }),
    ).rejects.toMatchObject(
      refusedFor(
        { path: ['cooldownMinutes'], code: 'out_of_range', facts: { min: 1 } },
        { path: ['breakerPerDay'], code: 'out_of_range', facts: { max: 50 } },
      ),
    );
    expect(await world.client.guardRails.get()).toEqual(defaultGuardRails);
  });

  test('other windows are told of a write', async () => {
    const heard = await (await world.connect()).changes.watch();
    await heard.next();
    await world.client.guardRails.set({ ...defaultGuardRails, breakerPerDay: 4 });
    expect(await heard.next()).toMatchObject({ value: { kind: 'guardRails.changed' } });
    await heard.return?.();
  });
}
