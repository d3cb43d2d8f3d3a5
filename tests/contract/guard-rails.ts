import { expect, test } from 'vitest';
import { defaultGuardRails } from '#shared/model/guard-rails.ts';
import { anEvent, ndjsonOf } from '../support/event-log.ts';
import { handIn } from '../support/replay-client.ts';
import { aNumber, aReply, declared, refusedFor, type World } from './world.ts';

export function guardRailsBehaviour(world: World): void {
  test('the guard rails are the promise until others are written, which hold over a restart', async () => {
    expect(await world.client.guardRails.get()).toEqual(defaultGuardRails);
    const wanted = { ...defaultGuardRails, cooldownMinutes: 60 };
    expect(await world.client.guardRails.set({ guardRails: wanted, base: defaultGuardRails })).toEqual(
      wanted,
    );
    await world.restart();
    expect(await world.client.guardRails.get()).toEqual(wanted);
  });

  test('a guard rail outside its range is refused and the old ones stay', async () => {
    await expect(
      world.client.guardRails.set({
        guardRails: { ...defaultGuardRails, cooldownMinutes: 0, breakerPerDay: 51 },
        base: defaultGuardRails,
      }),
    ).rejects.toMatchObject(
      refusedFor(
        { path: ['guardRails', 'cooldownMinutes'], code: 'out_of_range', facts: { min: 1 } },
        { path: ['guardRails', 'breakerPerDay'], code: 'out_of_range', facts: { max: 50 } },
      ),
    );
    expect(await world.client.guardRails.get()).toEqual(defaultGuardRails);
  });

  test('of two windows that change them the second is told of the first one’s change', async () => {
    const first = { ...defaultGuardRails, breakerPerDay: 4 };
    await world.client.guardRails.set({ guardRails: first, base: defaultGuardRails });
    const second = { guardRails: { ...defaultGuardRails, cooldownMinutes: 60 }, base: defaultGuardRails };
    await expect(world.client.guardRails.set(second)).rejects.toMatchObject(declared('CONFLICT'));
    expect(await world.client.guardRails.get()).toEqual(first);
  });

  test('what other guard rails would have changed in a log is counted', async () => {
    const { client } = world;
    const { id: numberId } = await client.numbers.add(aNumber());
    for (const period of ['after_hours', 'business_hours'] as const) {
      await client.autoReplies.save(aReply({ numberId, period }));
    }
    const first = anEvent();
    const later = anEvent({ id: 'e2', at: first.at + 2 * 60 * 60_000 });
    const replayId = await handIn(client, 'log.ndjson', ndjsonOf([first, later]));
    const guardRails = { ...defaultGuardRails, cooldownMinutes: 60 };
    for await (const _ of await client.replay.run({ replayId, compareWith: { drafts: [], guardRails } }))
      continue;
    const { comparison, summary } = await client.replay.figures({ replayId });
    expect(summary).toMatchObject({ sent: 1, heldBack: { cooldown: 1 } });
    expect(comparison).toMatchObject({ changes: { newly_sent: 1, no_longer_sent: 0 }, sent: 2, guardRails });
    expect(await client.guardRails.get()).toEqual(defaultGuardRails);
  });

  test('other windows are told of a write', async () => {
    const heard = await (await world.connect()).changes.watch();
    await heard.next();
    await world.client.guardRails.set({
      guardRails: { ...defaultGuardRails, breakerPerDay: 4 },
      base: defaultGuardRails,
    });
    expect(await heard.next()).toMatchObject({ value: { kind: 'guardRails.changed' } });
    await heard.return?.();
  });
}
