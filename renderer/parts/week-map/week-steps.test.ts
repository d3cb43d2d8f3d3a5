import { describe, expect, test } from 'vitest';
import { canBeSimulated, daysFrom, instantAfterKey, laterByDays, mondayOf } from './week-steps.ts';

const montreal = 'America/Toronto';

function after(key: string, at: string, { shift = false } = {}): string | null {
  const instant = instantAfterKey({ key, shiftKey: shift }, Date.parse(at), montreal);
  return instant === null ? null : new Date(instant).toISOString();
}

describe('a key', () => {
  test.each([
    ['ArrowRight', '2026-12-24T18:00-05:00', '2026-12-25T00:00:00.000Z'],
    ['ArrowLeft', '2026-12-24T18:00-05:00', '2026-12-24T22:00:00.000Z'],
    ['ArrowUp', '2026-12-24T18:00-05:00', '2026-12-23T23:00:00.000Z'],
    ['ArrowDown', '2026-12-24T18:00-05:00', '2026-12-25T23:00:00.000Z'],
    ['PageUp', '2026-12-24T18:00-05:00', '2026-12-17T23:00:00.000Z'],
    ['PageDown', '2026-12-24T18:00-05:00', '2026-12-31T23:00:00.000Z'],
    ['Home', '2026-12-24T18:00-05:00', '2026-12-24T05:00:00.000Z'],
    ['End', '2026-12-24T18:00-05:00', '2026-12-25T04:55:00.000Z'],
  ])('%s leads from %s to %s', (key, from, to) => {
    expect(after(key, from)).toBe(to);
  });

  test('with Shift leads sideways by five minutes, to whole ones', () => {
    expect(after('ArrowRight', '2026-12-24T18:03-05:00', { shift: true })).toBe('2026-12-24T23:05:00.000Z');
    expect(after('ArrowLeft', '2026-12-24T18:03-05:00', { shift: true })).toBe('2026-12-24T23:00:00.000Z');
  });

  test('leads through both passes of the hour that repeats', () => {
    expect(after('ArrowRight', '2026-11-01T01:30-04:00')).toBe('2026-11-01T06:30:00.000Z');
  });

  test('leads by days to the same time of day, whatever the clocks do', () => {
    expect(after('ArrowDown', '2027-03-13T18:00-05:00')).toBe('2027-03-14T22:00:00.000Z');
    expect(after('ArrowDown', '2027-03-13T02:30-05:00')).toBe('2027-03-14T07:30:00.000Z');
  });

  test('of another kind leads nowhere', () => {
    expect(after('a', '2026-12-24T18:00-05:00')).toBeNull();
  });
});

test('a week begins on the Monday at the number', () => {
  expect(mondayOf(Date.parse('2026-12-28T04:59:59Z'), montreal)).toBe('2026-12-21');
  expect(mondayOf(Date.parse('2026-12-28T05:00:00Z'), montreal)).toBe('2026-12-28');
});

test('days are counted over changes of the clocks', () => {
  expect(daysFrom('2027-03-08', '2027-03-15')).toBe(7);
  expect(daysFrom('2027-03-15', '2027-03-08')).toBe(-7);
  expect(laterByDays(Date.parse('2027-03-08T12:00-05:00'), 7, montreal)).toBe(
    Date.parse('2027-03-15T12:00-04:00'),
  );
});

test('only moments of the years 2000 to 2100 there are simulated', () => {
  expect(canBeSimulated(Date.parse('2000-01-01T00:00-05:00'), montreal)).toBe(true);
  expect(canBeSimulated(Date.parse('2000-01-01T00:00-05:00') - 1, montreal)).toBe(false);
  expect(canBeSimulated(Date.parse('2101-01-01T00:00-05:00') - 1, montreal)).toBe(true);
  expect(canBeSimulated(Date.parse('2101-01-01T00:00-05:00'), montreal)).toBe(false);
});
