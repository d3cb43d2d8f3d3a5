import fc from 'fast-check';
import { DateTime } from 'luxon';
import { describe, expect, test } from 'vitest';
import { type DateForm } from '#shared/model/log-mapping.ts';
import { hasOffset, instantReader } from './instant-of-cell.ts';

const zone = 'America/Toronto';

describe('an instant written as', () => {
  test.each<[DateForm, string | number, string | null]>([
    ['year_first', '2026-04-03 18:05', '2026-04-03T18:05-04:00'],
    ['year_first', '2026/4/3, 6:05:09.5 PM', '2026-04-03T18:05:09.5-04:00'],
    ['year_first', '2026-04-03T18:05:00Z', '2026-04-03T18:05Z'],
    ['year_first', '2026-04-03 18:05 +0200', '2026-04-03T18:05+02:00'],
    ['year_first', '26-04-03 18:05', null],
    ['day_first', '03/04/2026 18:05', '2026-04-03T18:05-04:00'],
    ['day_first', '3.4.26 18 h 05', '2026-04-03T18:05-04:00'],
    ['day_first', '03/04/2026 18h', '2026-04-03T18:00-04:00'],
    ['day_first', '04/13/2026 18:05', null],
    ['month_first', '04/03/2026 12:05 AM', '2026-04-03T00:05-04:00'],
    ['month_first', '04/03/2026 12:05 p.m.', '2026-04-03T12:05-04:00'],
    ['month_first', '04/03/2026 13:05 PM', null],
    ['month_first', '04/03/2026', null],
    ['month_first', '02/30/2026 10:00', null],
    ['epoch_seconds', '1795444200', '2026-11-23T14:30:00Z'],
    ['epoch_seconds', 1_795_444_200.25, '2026-11-23T14:30:00.25Z'],
    ['epoch_seconds', '2026-04-03T18:05Z', null],
    ['iso', '2026-04-03T18:05-04:00', '2026-04-03T18:05-04:00'],
    ['iso', '2026-04-03 18:05', null],
  ])('%s, %s', (form, at, expected) => {
    expect(instantReader(form, zone)(at)).toBe(expected === null ? null : Date.parse(expected));
  });

  test('a local time is none without a zone', () => {
    expect(instantReader('day_first', null)('03/04/2026 18:05')).toBeNull();
    expect(instantReader('day_first', null)('03/04/2026 18:05Z')).toBe(Date.parse('2026-04-03T18:05Z'));
  });
});

test('a time that the clocks skip is no instant, and of one that comes twice the first is meant', () => {
  const read = instantReader('year_first', zone);
  expect(read('2026-03-08 02:30')).toBeNull();
  expect(read('2026-03-08 03:00')).toBe(Date.parse('2026-03-08T03:00-04:00'));
  expect(read('2026-11-01 01:30')).toBe(Date.parse('2026-11-01T01:30-04:00'));
});

test('what clocks show is read back to the minute, in any zone and season', () => {
  const zones = fc.constantFrom('America/Toronto', 'Europe/Paris', 'America/St_Johns', 'Australia/Lord_Howe');
  const minutes = fc.integer({ min: Date.UTC(2000, 0) / 60_000, max: Date.UTC(2100, 0) / 60_000 });
  fc.assert(
    fc.property(zones, minutes, (name, minute) => {
      const instant = minute * 60_000;
      const shown = DateTime.fromMillis(instant, { zone: name });
      const read = instantReader('day_first', name)(shown.toFormat('dd/MM/yyyy HH:mm'));
      const earlier = instant - (read ?? 0);
      // The same figures come a second time when the clocks go back, by an hour or, on Lord Howe, by half of one.
      expect(read !== null && [0, 30 * 60_000, 60 * 60_000].includes(earlier)).toBe(true);
      expect(DateTime.fromMillis(read ?? 0, { zone: name }).toFormat('dd/MM/yyyy HH:mm')).toBe(
        shown.toFormat('dd/MM/yyyy HH:mm'),
      );
    }),
    { numRuns: 2_000 },
  );
});

test.each([
  ['2026-04-03 18:05', false],
  ['2026-04-03 18:05-04:00', true],
  ['2026-04-03T18:05Z', true],
  ['1795444200', true],
])('%s says its offset: %s', (at, expected) => {
  expect(hasOffset(at)).toBe(expected);
});
