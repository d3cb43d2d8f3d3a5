import { expect, test } from 'vitest';
import { aNumber, refusedFor, type World } from './world.ts';

export function diagnosticsBehaviour(world: World): void {
  const missing = { code: 'NOT_FOUND', data: { what: 'number' } };

  test('a number without replies is among those with warnings, until the finding is put away', async () => {
    const { client } = world;
    const { id } = await client.numbers.add(aNumber());
    const { findings } = await client.diagnostics.ofNumber({ id });
    expect(findings).toEqual([
      { key: 'no_replies', code: 'no_replies', severity: 'warning', slot: null, facts: {} },
    ]);
    expect(await client.diagnostics.numbersWithWarnings()).toEqual([id]);

    await client.diagnostics.putAway({ numberId: id, key: 'no_replies' });
    await world.restart();
    expect(await world.client.diagnostics.ofNumber({ id })).toEqual({ findings: [], putAway: findings });
    expect(await world.client.diagnostics.numbersWithWarnings()).toEqual([]);

    await world.client.diagnostics.bringBack({ numberId: id, key: 'no_replies' });
    expect(await world.client.diagnostics.ofNumber({ id })).toEqual({ findings, putAway: [] });
  });

  test('a number that is gone is not found', async () => {
    await expect(world.client.diagnostics.ofNumber({ id: 'pn_x' })).rejects.toMatchObject(missing);
    await expect(
      world.client.diagnostics.putAway({ numberId: 'pn_x', key: 'no_replies' }),
    ).rejects.toMatchObject(missing);
  });

  test('a key of no length is refused', async () => {
    await expect(world.client.diagnostics.putAway({ numberId: 'pn_x', key: '' })).rejects.toMatchObject(
      refusedFor({ path: ['key'], code: 'too_short', facts: { min: 1 } }),
    );
  });
}
