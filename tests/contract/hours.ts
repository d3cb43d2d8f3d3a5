import { beforeEach, expect, test } from 'vitest';
import type { Interval } from '#shared/model/business-hours.ts';
import { aNumber, declared, refusedFor, type World } from './world.ts';

export function hoursBehaviour(world: World): void {
  let numberId: string;
  let baseRevision: number;
  beforeEach(async () => {
    numberId = (await world.client.numbers.add(aNumber())).id;
    baseRevision = (await world.client.numbers.get({ id: numberId })).hoursRevision;
  });
  const week = (...mon: Interval[]) => ({ mon, tue: [], wed: [], thu: [], fri: mon, sat: [], sun: [] });
  const closures = [{ name: 'Noël', from: '2026-12-25', to: '2026-12-26', hours: [] }];

  test('zone, week and closures are kept and hold at once', async () => {
    const hours = { timeZone: 'America/Halifax', businessHours: week(['09:00', '17:00']), closures };
    const { revision } = await world.client.hours.save({ numberId, baseRevision, ...hours });
    await world.restart();
    expect(await world.client.numbers.get({ id: numberId })).toMatchObject({
      number: hours,
      hoursRevision: revision,
      now: { open: true, changesAt: Date.parse('2026-11-20T17:00:00-04:00') },
    });
  });

  test('who has not seen the present hours is told of the conflict', async () => {
    const save = { numberId, baseRevision, businessHours: week(['09:00', '17:00']) };
    await world.client.hours.save(save);
    await expect(world.client.hours.save({ ...save, businessHours: null })).rejects.toMatchObject(
      declared('CONFLICT'),
    );
    expect((await world.client.numbers.get({ id: numberId })).number.businessHours).toEqual(
      save.businessHours,
    );
  });

  test('hours that overlap are refused, with both intervals named', async () => {
    const businessHours = week(['09:00', '12:00'], ['11:00', '17:00']);
    const facts = { interval: '11:00–17:00', other: '09:00–12:00' };
    await expect(world.client.hours.save({ numberId, baseRevision, businessHours })).rejects.toMatchObject(
      refusedFor(
        ...['mon', 'fri'].map((day) => ({
          path: ['businessHours', day, 1],
          code: 'hours_overlap',
          facts: { ...facts, day, otherDay: day },
        })),
      ),
    );
    expect((await world.client.numbers.get({ id: numberId })).number.businessHours).toBeNull();
  });

  test('a number that is not there is not found', async () => {
    await expect(
      world.client.hours.save({ numberId: 'pn_none', baseRevision, closures }),
    ).rejects.toMatchObject(declared('NOT_FOUND', { what: 'number' }));
  });
}
