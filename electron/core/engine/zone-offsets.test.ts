import fc from 'fast-check';
import { IANAZone } from 'luxon';
import { expect, test } from 'vitest';
import { timeZoneNames } from '#shared/model/time-zone-names.ts';
import { stretchAt, zoneOffsets } from './zone-offsets.ts';

const everyZone = fc.constantFrom(...timeZoneNames);

function expectLuxonsOffset(zone: string, instant: number): void {
  const { offset, until } = stretchAt(zoneOffsets(zone), instant);
  expect(offset).toBe(IANAZone.create(zone).offset(instant) * 60_000);
  expect(until).toBeGreaterThan(instant);
}

test('every zone has the offsets that luxon gives it, from 1900 to 2100', () => {
  const instants = fc.integer({ min: Date.UTC(1900, 0, 1), max: Date.UTC(2100, 0, 1) });
  fc.assert(fc.property(everyZone, instants, expectLuxonsOffset), { numRuns: 400 });
});

test('every zone of the model is known', () => {
  for (const zone of timeZoneNames) expect(() => zoneOffsets(zone)).not.toThrow();
});

test('instants as far as a date can be have an offset', () => {
  for (const instant of [-8.64e15, Date.UTC(-500, 0, 1), -1, 0, Date.UTC(9999, 0, 1), 8.64e15]) {
    expectLuxonsOffset('America/Toronto', instant);
  }
});

test('an offset holds until the instant it says, and not longer', () => {
  const { offset, until } = stretchAt(zoneOffsets('America/Toronto'), Date.UTC(2026, 9, 15));
  expect(offset).toBe(-4 * 3_600_000);
  expect(until).toBe(Date.parse('2026-11-01T06:00:00Z'));
  expect(stretchAt(zoneOffsets('America/Toronto'), until).offset).toBe(-5 * 3_600_000);
});

test('two changes within a week are both seen', () => {
  const noronha = zoneOffsets('America/Noronha');
  const hours = ['2000-10-07', '2000-10-09', '2000-10-16'].map(
    (date) => stretchAt(noronha, Date.parse(`${date}T12:00:00Z`)).offset / 3_600_000,
  );
  expect(hours).toEqual([-2, -1, -2]);
});

test('what is not an instant is refused', () => {
  expect(() => stretchAt(zoneOffsets('America/Toronto'), Number.NaN)).toThrow(RangeError);
});
