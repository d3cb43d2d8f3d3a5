import { expect, test } from 'vitest';
import { aNumber, aReply, declared, type World } from './world.ts';

export function activityBehaviour(world: World): void {
  test('a change is listed with its author, exported, and taken back, over a restart', async () => {
    await world.client.profile.set({ name: 'Amélie Roy' });
    const { id: numberId } = await world.client.numbers.add(aNumber());
    await world.client.autoReplies.save(aReply({ numberId }));
    await world.client.autoReplies.remove({
      numberId,
      trigger: 'missed_call',
      period: 'after_hours',
    });
    await world.restart();

    const { client } = world;
    const { entries, next } = await client.activity.list({ text: 'rappelons', limit: 1 });
    const [deleted] = entries;
    if (!deleted) throw new Error('What was deleted is listed');
    expect(deleted).toMatchObject({
      author: 'Amélie Roy',
      action: 'removed',
      canRestore: true,
      number: { id: numberId, label: 'Ventes', isThere: true },
      changed: { kind: 'auto_reply', after: null },
    });
    expect(next).toBe(deleted.id);
    expect((await client.activity.export({ numberId })).text.trimEnd().split('\r\n')).toHaveLength(4);

    const { basis } = await client.activity.planRestore({ id: deleted.id });
    await client.activity.restore({ id: deleted.id, basis });
    expect((await client.numbers.get({ id: numberId })).autoReplies).toHaveLength(1);
    await expect(client.activity.restore({ id: deleted.id, basis })).rejects.toMatchObject(
      declared('CONFLICT'),
    );
  });

  test('other windows are told of what is given back', async () => {
    const { id: numberId } = await world.client.numbers.add(aNumber());
    await world.client.autoReplies.save(aReply({ numberId }));
    await world.client.autoReplies.remove({ numberId, trigger: 'missed_call', period: 'after_hours' });
    const { entries } = await world.client.activity.list({ limit: 1 });
    const id = entries[0]?.id ?? 0;
    const heard = await (await world.connect()).changes.watch();
    await heard.next();
    const { basis } = await world.client.activity.planRestore({ id });
    await world.client.activity.restore({ id, basis });
    expect(await heard.next()).toMatchObject({ value: { kind: 'autoReplies.changed', numberId } });
    await heard.return?.();
  });
}
