import { expect, test } from 'vitest';
import { aNumber, aReply, type World } from './world.ts';

export function searchBehaviour(world: World): void {
  test('numbers are found by what their replies say, with where they say it', async () => {
    const one = await world.client.numbers.add(aNumber());
    const other = await world.client.numbers.add(aNumber({ phone: '+15145550101' }));
    await world.client.autoReplies.save(aReply({ numberId: one.id, message: 'Nous sommes fermés.' }));
    await world.client.autoReplies.save(aReply({ numberId: other.id, message: 'Nous rappelons.' }));
    expect(await world.client.search.replies({ query: 'ferme' })).toEqual({ numberIds: [one.id] });
    expect(await world.client.search.excerpt({ query: 'ferme', numberId: one.id })).toEqual({
      trigger: 'missed_call',
      period: 'after_hours',
      translation: null,
      pieces: [
        { text: 'Nous sommes ', isMatch: false },
        { text: 'fermés', isMatch: true },
        { text: '.', isMatch: false },
      ],
    });
    expect(await world.client.search.excerpt({ query: 'ferme', numberId: other.id })).toBeNull();
  });
}
