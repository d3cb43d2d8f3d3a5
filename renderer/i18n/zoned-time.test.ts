import { expect, test } from 'vitest';
import { parseInstant } from '#shared/model/instant.ts';
import { clockAt, dateAndTime, instantAt, isoWithOffset } from './zoned-time.ts';

const toronto = 'America/Toronto';

test('a date and a time are an instant of the zone, whatever the clocks do', () => {
  const at = (date: string, time: string) => {
    const instant = instantAt(date, time, toronto);
    return instant === null ? null : new Date(instant).toISOString();
  };
  expect(at('2026-11-27', '18:05')).toBe('2026-11-27T23:05:00.000Z');
  expect(at('2026-11-01', '01:30')).toBe('2026-11-01T05:30:00.000Z');
  expect(at('2027-03-14', '02:30')).toBe('2027-03-14T07:30:00.000Z');
  expect(at('0002-11-27', '18:05')).toBeNull();
  expect(at('', '18:05')).toBeNull();
});

test('an instant is a date and a time of the zone', () => {
  const instant = Date.parse('2026-11-28T04:59:30Z');
  expect(dateAndTime(instant, toronto)).toEqual({ date: '2026-11-27', time: '23:59' });
  expect(dateAndTime(instant, 'Asia/Tokyo')).toEqual({ date: '2026-11-28', time: '13:59' });
});

test.each([
  ['2026-11-27T23:05:00.000Z', toronto, '2026-11-27T18:05-05:00'],
  ['2026-11-01T06:30:00.000Z', toronto, '2026-11-01T01:30-05:00'],
  ['2026-11-27T23:05:07.000Z', 'Asia/Kathmandu', '2026-11-28T04:50:07+05:45'],
  ['2026-11-27T23:05:07.250Z', 'UTC', '2026-11-27T23:05:07.250+00:00'],
])('%s in %s is written %s, and read back', (instant, zone, text) => {
  expect(isoWithOffset(Date.parse(instant), zone)).toBe(text);
  expect(parseInstant(text)).toBe(Date.parse(instant));
});

test('tells the hour that comes twice and the one that never comes', () => {
  expect(clockAt('2026-11-27', '01:30', toronto)).toBe('plain');
  expect(clockAt('2026-11-01', '01:30', toronto)).toBe('repeated');
  expect(clockAt('2027-03-14', '02:30', toronto)).toBe('skipped');
});
