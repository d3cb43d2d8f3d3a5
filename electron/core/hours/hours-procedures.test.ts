import { describe, expect, test } from 'vitest';
import type { BusinessHours } from '#shared/model/business-hours.ts';
import { closureSchema } from '#shared/model/closure.ts';
import { aNumber, aReply, aWorkspaceFile, workWeek } from '../../../tests/support/builders.ts';
import { type CoreClient, everythingKept, openTestCore, startOfTest } from '../../../tests/support/core.ts';

const numberId = 'pn_ventes';
const christmas = closureSchema.parse({ name: 'Noël', from: '2026-12-25', to: '2026-12-26' });

async function importNumber(client: CoreClient, fields: Parameters<typeof aNumber>[0] = {}): Promise<void> {
  const text = aWorkspaceFile([{ ...aNumber(fields), autoReplies: [aReply()] }]);
  const check = await client.workspaceFile.check({ text });
  if (!check.readable) throw new Error(JSON.stringify(check.faults));
  await client.workspaceFile.import({ text, basis: check.basis });
}

async function openWithNumber(fields: Parameters<typeof aNumber>[0] = {}) {
  const core = openTestCore();
  await importNumber(core.client, fields);
  const details = () => core.client.numbers.get({ id: numberId });
  const seen = (await details()).hoursRevision;
  return { ...core, details, seen };
}

describe('saving hours', () => {
  test('changes what is given, leaves the rest, dates the number and holds at once', async () => {
    const { client, details, seen, wait } = await openWithNumber({ closures: [christmas] });
    const before = await details();
    expect(before.now.open).toBe(false);
    wait(1000);
    const businessHours = workWeek(['08:00', '20:00']);
    const { revision } = await client.hours.save({ numberId, baseRevision: seen, businessHours });
    expect(revision).toBeGreaterThan(seen);
    expect(await details()).toMatchObject({
      number: { ...before.number, businessHours },
      hoursRevision: revision,
      now: { open: true, changesAt: Date.parse('2026-11-20T20:00:00-05:00') },
      autoReplies: before.autoReplies,
      updatedAt: startOfTest + 1000,
    });
    await client.hours.save({ numberId, baseRevision: revision, timeZone: 'America/Halifax' });
    expect(await details()).toMatchObject({
      number: { ...before.number, businessHours, timeZone: 'America/Halifax' },
      now: { changesAt: Date.parse('2026-11-20T20:00:00-04:00') },
    });
  });

  test('tells no hours set from a week without an interval', async () => {
    const { client, details, seen } = await openWithNumber();
    const { revision } = await client.hours.save({ numberId, baseRevision: seen, businessHours: workWeek() });
    expect((await details()).now).toMatchObject({ open: false, changesAt: null });
    await client.hours.save({ numberId, baseRevision: revision, businessHours: null });
    expect(await details()).toMatchObject({ number: { businessHours: null }, now: { open: null } });
  });

  test('writes closures, which rule at once', async () => {
    const { client, details, seen } = await openWithNumber();
    const open = { name: 'Nocturne', from: '2026-11-20', to: '2026-11-20', hours: [['18:00', '22:00']] };
    const closures = [closureSchema.parse(open)];
    await client.hours.save({ numberId, baseRevision: seen, closures });
    expect(await details()).toMatchObject({ number: { closures }, now: { open: true } });
  });

  test('of a number that is gone finds nothing', async () => {
    const { client, seen } = await openWithNumber();
    await client.numbers.remove({ id: numberId });
    await expect(
      client.hours.save({ numberId, baseRevision: seen, businessHours: null }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND', defined: true, data: { what: 'number' } });
  });
});

describe('saving hours is refused, and writes nothing,', () => {
  test.for<[string, Partial<BusinessHours>, (string | number)[], Record<string, string>]>([
    [
      'two intervals of a day',
      {
        mon: [
          ['09:00', '12:00'],
          ['11:30', '17:00'],
        ],
      },
      ['businessHours', 'mon', 1],
      { day: 'mon', interval: '11:30–17:00', otherDay: 'mon', other: '09:00–12:00' },
    ],
    [
      'an interval and the night before',
      { mon: [['00:30', '04:00']], sun: [['20:00', '02:00']] },
      ['businessHours', 'mon', 0],
      { day: 'mon', interval: '00:30–04:00', otherDay: 'sun', other: '20:00–02:00' },
    ],
  ])('when %s overlap, and names both', async ([, days, path, facts]) => {
    const { client, seen } = await openWithNumber();
    const before = await everythingKept(client);
    const businessHours = { ...workWeek(), ...days };
    await expect(client.hours.save({ numberId, baseRevision: seen, businessHours })).rejects.toMatchObject({
      code: 'INVALID',
      defined: true,
      data: { faults: [{ path, code: 'hours_overlap', facts }] },
    });
    expect(await everythingKept(client)).toEqual(before);
  });

  test('when a zone does not exist, a time is none, a closure ends before it starts: all are told', async () => {
    const { client, seen } = await openWithNumber();
    const before = await everythingKept(client);
    const wrong = {
      timeZone: 'america/toronto',
      businessHours: { ...workWeek(), tue: [['9:00', '25:00']] as [string, string][] },
      closures: [{ ...christmas, to: '2026-12-24' }],
    };
    await expect(client.hours.save({ numberId, baseRevision: seen, ...wrong })).rejects.toMatchObject({
      data: {
        faults: [
          { path: ['timeZone'], code: 'unknown_time_zone' },
          { path: ['businessHours', 'tue', 0, 0], code: 'not_a_time' },
          { path: ['businessHours', 'tue', 0, 1], code: 'not_a_time' },
          { path: ['closures', 0, 'to'], code: 'closure_ends_before_start' },
        ],
      },
    });
    expect(await everythingKept(client)).toEqual(before);
  });

  test('when two closures are of the same dates', async () => {
    const { client, seen } = await openWithNumber();
    const closures = [christmas, { ...christmas, name: 'Fêtes' }];
    await expect(client.hours.save({ numberId, baseRevision: seen, closures })).rejects.toMatchObject({
      data: { faults: [{ path: ['closures', 1], code: 'closures_equal_claim' }] },
    });
  });

  test('when a new week meets the special hours that stay', async () => {
    const closures = [
      closureSchema.parse({ from: '2026-12-24', to: '2026-12-24', hours: [['01:00', '12:00']] }),
    ];
    const { client, seen } = await openWithNumber({ closures });
    const before = await everythingKept(client);
    const businessHours = workWeek(['18:00', '02:00']);
    await expect(client.hours.save({ numberId, baseRevision: seen, businessHours })).rejects.toMatchObject({
      data: { faults: [{ path: ['closures', 0, 'hours'], code: 'hours_overlap' }] },
    });
    expect(await everythingKept(client)).toEqual(before);
  });
});

describe('saving hours conflicts', () => {
  const businessHours = workWeek(['10:00', '11:00']);

  test.for<[string, (client: CoreClient) => Promise<unknown>]>([
    ['the zone', (client) => client.numbers.update({ ...labels, timeZone: 'America/Halifax' })],
    ['the week, by an import,', (client) => importNumber(client, { businessHours: null })],
    ['a closure, by an import,', (client) => importNumber(client, { closures: [christmas] })],
  ])('when somebody else has changed %s since, and writes nothing', async ([, change]) => {
    const { client, seen } = await openWithNumber();
    await change(client);
    const before = await everythingKept(client);
    await expect(client.hours.save({ numberId, baseRevision: seen, businessHours })).rejects.toMatchObject({
      code: 'CONFLICT',
      defined: true,
    });
    expect(await everythingKept(client)).toEqual(before);
  });

  test('not when something else of the number has changed', async () => {
    const { client, details, seen } = await openWithNumber();
    await client.numbers.update({ ...labels, label: 'Garage', language: 'en' });
    await importNumber(client, { label: 'Encore' });
    const { deletionId } = await client.numbers.remove({ id: numberId });
    await client.numbers.restore({ deletionId });
    expect((await details()).hoursRevision).toBe(seen);
    await client.hours.save({ numberId, baseRevision: seen, businessHours });
  });

  test('when the same save comes twice', async () => {
    const { client, seen } = await openWithNumber();
    const save = { numberId, baseRevision: seen, businessHours };
    await client.hours.save(save);
    await expect(client.hours.save(save)).rejects.toMatchObject({ code: 'CONFLICT' });
  });
});

const labels = { id: numberId, label: 'Ventes', timeZone: 'America/Toronto', language: 'fr' } as const;
