import { describe, expect, test } from 'vitest';
import {
  dayDistance,
  formatChanged,
  formatMoment,
  formatTimeOfDay,
  nextMidnight,
  wallClock,
} from './time.ts';

const friday = Date.parse('2026-11-20T14:20:00-05:00');
const toronto = 'America/Toronto';
/** No-break spaces read as plain ones. */
const plain = (text: string): string => text.replaceAll(/[\u00A0\u202F]/g, ' ');

describe('a time of day', () => {
  test.each([
    [540, '9 AM', '9 h'],
    [570, '9:30 AM', '9 h 30'],
    [545, '9:05 AM', '9 h 05'],
    [0, '12 AM', '0 h'],
    [720, '12 PM', '12 h'],
    [1085, '6:05 PM', '18 h 05'],
    [1440, '12 AM', '24 h'],
  ])('%i minutes after midnight reads %s in English and %s in French', (minutes, english, french) => {
    expect(plain(formatTimeOfDay(minutes, 'en'))).toBe(english);
    expect(plain(formatTimeOfDay(minutes, 'fr-CA'))).toBe(french);
    expect(plain(formatTimeOfDay(minutes, 'fr'))).toBe(french);
  });
});

describe('a moment to come', () => {
  test.each([
    ['2026-11-20T17:00:00-05:00', '5 PM', '17 h'],
    ['2026-11-21T09:00:00-05:00', 'tomorrow 9 AM', 'demain à 9 h'],
    ['2026-11-23T09:30:00-05:00', 'Monday 9:30 AM', 'lundi à 9 h 30'],
    ['2026-11-27T09:00:00-05:00', 'November 27, 9 AM', 'le 27 novembre à 9 h'],
    ['2027-01-01T09:00:00-05:00', 'January 1, 9 AM', 'le 1er janvier à 9 h'],
  ])('%s reads %s in English and %s in French', (instant, english, french) => {
    const moment = Date.parse(instant);
    expect(plain(formatMoment(moment, friday, toronto, 'en', 'tomorrow'))).toBe(english);
    expect(plain(formatMoment(moment, friday, toronto, 'fr-CA', 'demain'))).toBe(french);
  });
});

test('the wall clock is that of the zone, not of the computer', () => {
  expect(wallClock(Date.parse('2026-11-20T23:30:00Z'), 'Europe/Paris')).toEqual({
    date: '2026-11-21',
    weekday: 6,
    minutes: 30,
  });
});

test('days are counted on the calendar of the zone', () => {
  const lateEvening = Date.parse('2026-11-20T23:59:00-05:00');
  expect(dayDistance(lateEvening, lateEvening + 120_000, toronto)).toBe(1);
  expect(dayDistance(lateEvening, lateEvening + 120_000, 'America/Vancouver')).toBe(0);
});

test('what changed is dated in words while it is recent, by its date afterwards', () => {
  expect(formatChanged(friday - 5_000, friday, 'en')).toBe('just now');
  expect(formatChanged(friday - 5_000, friday, 'fr')).toBe('à l’instant');
  expect(formatChanged(friday - 5 * 60_000, friday, 'en')).toBe('5 minutes ago');
  expect(formatChanged(friday - 24 * 3_600_000, friday, 'fr-CA')).toBe('hier');
  expect(formatChanged(friday - 10 * 24 * 3_600_000, friday, 'en')).toBe('Nov 10, 2026');
});

describe('the next midnight', () => {
  test.each([
    ['on an ordinary day', '2026-11-20T14:20:30-05:00', '2026-11-21T00:00:00-05:00'],
    ['from midnight on', '2026-11-20T00:00:00-05:00', '2026-11-21T00:00:00-05:00'],
    ['before clocks go forward', '2027-03-14T00:30:00-05:00', '2027-03-15T00:00:00-04:00'],
    ['after clocks went forward', '2027-03-14T12:00:00-04:00', '2027-03-15T00:00:00-04:00'],
    ['before clocks go back', '2026-11-01T00:00:00-04:00', '2026-11-02T00:00:00-05:00'],
    ['in the hour that comes twice', '2026-11-01T01:30:00-04:00', '2026-11-02T00:00:00-05:00'],
  ])('%s is the one of the clock on the wall', (_, now, midnight) => {
    expect(nextMidnight(Date.parse(now), toronto)).toBe(Date.parse(midnight));
  });

  test('is an hour later where midnight itself is left out', () => {
    // In Beirut clocks went from 0:00 to 1:00 on 26 March 2028.
    const saturday = Date.parse('2028-03-25T12:00:00+02:00');
    expect(nextMidnight(saturday, 'Asia/Beirut')).toBe(Date.parse('2028-03-26T01:00:00+03:00'));
  });
});
