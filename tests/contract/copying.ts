import { expect, test } from 'vitest';
import { aNumber, aReply, declared, type World } from './world.ts';

export function copyingBehaviour(world: World): void {
  const slot = { trigger: 'missed_call', period: 'after_hours' } as const;
  const what = { hours: false, closures: false, slots: [slot] };

  /** A number with a reply, and one without. */
  async function twoNumbers() {
    const from = await world.client.numbers.add(aNumber());
    const to = await world.client.numbers.add(aNumber({ phone: '+15145550101' }));
    await world.client.autoReplies.save(aReply({ numberId: from.id }));
    return { fromId: from.id, toId: to.id, wanted: { fromId: from.id, what, toIds: [to.id] } };
  }

  test('a reply is copied as planned and taken back, also after a restart', async () => {
    const { fromId, toId, wanted } = await twoNumbers();
    const { groups, basis } = await world.client.copying.plan(wanted);
    expect(groups).toEqual([
      {
        ids: [toId],
        hours: null,
        closures: null,
        replies: [{ ...slot, change: 'new', language: 'same' }],
      },
    ]);
    const comparison = await world.client.copying.compare({ fromId, what, toId });
    expect(comparison.replies.map(({ before, after }) => [before, after.message])).toEqual([
      [null, aReply().message],
    ]);
    const { copyId, changed } = await world.client.copying.apply({ ...wanted, basis });
    expect(changed).toBe(1);
    const copied = await world.client.numbers.get({ id: toId });
    expect(copied.autoReplies.map(({ message }) => message)).toEqual([aReply().message]);

    await world.restart();
    expect(await world.client.copying.undo({ copyId })).toEqual({ undone: 1, newer: 0 });
    expect((await world.client.numbers.get({ id: toId })).autoReplies).toEqual([]);
  });

  test('a plan that has been overtaken is not carried out', async () => {
    const { toId, wanted } = await twoNumbers();
    const { basis } = await world.client.copying.plan(wanted);
    await world.client.numbers.update({ id: toId, label: 'Sales', timeZone: 'UTC', language: 'fr' });
    await expect(world.client.copying.apply({ ...wanted, basis })).rejects.toMatchObject(
      declared('CONFLICT'),
    );
  });

  test('a number that is not there, and a copy that never was, are not found', async () => {
    const { wanted } = await twoNumbers();
    await expect(world.client.copying.plan({ ...wanted, toIds: ['pn_none'] })).rejects.toMatchObject(
      declared('NOT_FOUND', { what: 'number' }),
    );
    await expect(world.client.copying.undo({ copyId: 7 })).rejects.toMatchObject(
      declared('NOT_FOUND', { what: 'copy' }),
    );
  });
}
