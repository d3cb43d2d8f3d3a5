import { expect, test } from 'vitest';
import { retryAfterIn } from './retry-after.ts';

const now = Date.UTC(2026, 10, 23, 14);
const inAMinute = 'Mon, 23 Nov 2026 14:01:00 GMT';

test.each([
  ['seconds', { 'retry-after': '7' }, 7_000],
  ['no time at all', { 'retry-after': '0' }, 0],
  ['a date, by this device’s clock', { 'retry-after': inAMinute }, 60_000],
  [
    'a date, by the clock of whoever answers',
    { 'retry-after': inAMinute, date: 'Mon, 23 Nov 2026 14:00:50 GMT' },
    10_000,
  ],
  ['a date that is over', { 'retry-after': 'Mon, 23 Nov 2026 13:00:00 GMT' }, 0],
  ['a day: an hour is the most', { 'retry-after': '86400' }, 3_600_000],
  ['a century: an hour is the most', { 'retry-after': 'Mon, 23 Nov 2126 14:00:00 GMT' }, 3_600_000],
  ['nothing', {}, null],
  ['an empty text', { 'retry-after': '' }, null],
  ['a negative number', { 'retry-after': '-5' }, null],
  ['words', { 'retry-after': 'soon' }, null],
  ['a date that no calendar has', { 'retry-after': 'Mon, 99 Nov 2026 14:01:00 GMT' }, null],
])('an answer that asks to wait %s', (_, headers, milliseconds) => {
  expect(retryAfterIn(new Headers(headers), now)).toBe(milliseconds);
});
