import { expect, test } from 'vitest';
import { dateExample } from './date-example.ts';

test('one date is another one in another form', () => {
  expect(dateExample('03/04/2026 18:05', 'day_first', 'en')).toBe('April 3, 2026, 18:05');
  expect(dateExample('03/04/2026 18:05', 'month_first', 'en')).toBe('March 4, 2026, 18:05');
  expect(dateExample('03/04/26 18 h 05', 'day_first', 'fr-CA')).toBe('3 avril 2026, 18 h 05');
  expect(dateExample('2026-04-03T18:05', 'year_first', 'fr')).toBe('3 avril 2026, 18:05');
});

test('what is no date in a form has no example', () => {
  expect(dateExample('13/30/2026', 'day_first', 'en')).toBeNull();
  expect(dateExample('31/02/2026', 'day_first', 'en')).toBeNull();
  expect(dateExample('yesterday', 'year_first', 'en')).toBeNull();
  expect(dateExample('soon', 'epoch_seconds', 'en')).toBeNull();
});

test('seconds are counted from 1970', () => {
  expect(dateExample('1795444200', 'epoch_seconds', 'en')).toContain('2026');
});
