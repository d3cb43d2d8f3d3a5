import { expect, test } from 'vitest';
import type { Closure } from '#shared/model/closure.ts';
import { daysBetween, nextClosure } from './next-closure.ts';

const closure = (name: string, from: string, to = from): Closure => ({ name, from, to, hours: [] });
const christmas = closure('Christmas', '2026-12-25', '2026-12-26');
const newYear = closure('New Year', '2027-01-01');
const past = closure('Labour Day', '2026-09-07');

test('of several closures ahead the first one is named', () => {
  expect(nextClosure([newYear, past, christmas], '2026-11-27')).toBe(christmas);
});

test('on the last day of a closure that closure is still the one', () => {
  expect(nextClosure([newYear, christmas], '2026-12-26')).toBe(christmas);
});

test('on a day with two closures the one that rules it is named', () => {
  const holidays = closure('Holidays', '2026-12-20', '2027-01-05');
  expect(nextClosure([holidays, christmas], '2026-12-25')).toBe(christmas);
});

test('a closure that is over is not ahead', () => {
  expect(nextClosure([past], '2026-09-08')).toBeUndefined();
});

test('days are counted across months and years', () => {
  expect(daysBetween('2026-11-27', '2026-12-25')).toBe(28);
  expect(daysBetween('2026-12-25', '2027-01-01')).toBe(7);
});
