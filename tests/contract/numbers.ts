import { expect, test } from 'vitest';
import { aNumber, aReply, declared, refusedFor, fridayAfternoon, type World } from './world.ts';

export function numbersBehaviour(world: World): void {
  test('a number is added without hours and without replies, and listed in the order of adding', async () => {
    const first = await world.client.numbers.add(aNumber());
    const second = await world.client.numbers.add(aNumber({ phone: '+33140205050', label: 'Accueil' }));
    const list = await world.client.numbers.list();
    expect(list.map(({ id, label }) => ({ id, label }))).toEqual([
      { id: first.id, label: 'Ventes' },
      { id: second.id, label: 'Accueil' },
    ]);
    expect(list[0]).toMatchObject({ ...aNumber(), slots: [], now: { open: null, changesAt: null } });
    expect(await world.client.numbers.get(first)).toEqual({
      number: { id: first.id, ...aNumber(), businessHours: null, closures: [] },
      hoursRevision: 1,
      now: { open: null, changesAt: null, asked: fridayAfternoon },
      autoReplies: [],
      updatedAt: fridayAfternoon,
    });
  });

  test('a number that is not one, in a zone that is none, is refused for both', async () => {
    const wrong = aNumber({ phone: '514 555-0100', timeZone: 'america/toronto', label: 'a\u0000' });
    await expect(world.client.numbers.add(wrong)).rejects.toMatchObject(
      refusedFor(
        { path: ['phone'], code: 'not_e164', facts: { value: '514 555-0100' } },
        { path: ['label'], code: 'control_character', facts: { character: 'U+0000', line: 1, column: 2 } },
        { path: ['timeZone'], code: 'unknown_time_zone', facts: { value: 'america/toronto' } },
      ),
    );
    expect(await world.client.numbers.list()).toEqual([]);
  });

  test('a number that is already there is refused', async () => {
    await world.client.numbers.add(aNumber());
    await expect(world.client.numbers.add(aNumber({ label: 'Encore' }))).rejects.toMatchObject(
      refusedFor({ path: ['phone'], code: 'duplicate_number', facts: { value: '+15145550100' } }),
    );
    expect(await world.client.numbers.list()).toHaveLength(1);
  });

  test('a number gets another label, zone and language', async () => {
    const { id } = await world.client.numbers.add(aNumber());
    const changed = { id, label: 'Sales', timeZone: 'America/Vancouver', language: 'en' } as const;
    await world.client.numbers.update(changed);
    await world.restart();
    expect((await world.client.numbers.get({ id })).number).toMatchObject(changed);
  });

  test('a removed number comes back with its replies', async () => {
    const { id } = await world.client.numbers.add(aNumber());
    await world.client.autoReplies.save(aReply({ numberId: id }));
    const before = await world.client.numbers.get({ id });
    const { deletionId } = await world.client.numbers.remove({ id });
    expect(await world.client.numbers.list()).toEqual([]);
    await world.restart();
    expect(await world.client.numbers.restore({ deletionId })).toEqual({ id });
    const after = await world.client.numbers.get({ id });
    expect(after.number).toEqual(before.number);
    expect(after.autoReplies.map(({ message }) => message)).toEqual([aReply().message]);
  });

  test('a removed number does not come back beside another with the same phone', async () => {
    const removed = await world.client.numbers.add(aNumber());
    const { deletionId } = await world.client.numbers.remove(removed);
    await world.client.numbers.add(aNumber());
    await expect(world.client.numbers.restore({ deletionId })).rejects.toMatchObject(declared('CONFLICT'));
    expect(await world.client.numbers.list()).toHaveLength(1);
  });

  test('what is not there is not found', async () => {
    const fields = { label: '', timeZone: 'UTC', language: 'fr' } as const;
    const missing = { what: 'number' };
    await expect(world.client.numbers.get({ id: 'pn_none' })).rejects.toMatchObject(
      declared('NOT_FOUND', missing),
    );
    await expect(world.client.numbers.update({ id: 'pn_none', ...fields })).rejects.toMatchObject(
      declared('NOT_FOUND', missing),
    );
    await expect(world.client.numbers.remove({ id: 'pn_none' })).rejects.toMatchObject(
      declared('NOT_FOUND', missing),
    );
    await expect(world.client.numbers.restore({ deletionId: 7 })).rejects.toMatchObject(
      declared('NOT_FOUND', { what: 'deletion' }),
    );
  });
}
