import { expect, test } from 'vitest';
import type { Closure } from '#shared/model/closure.ts';
import { adding, inOrder, removing, replacing } from './closure-changes.ts';

const aClosure = (from: string, to = from, name = ''): Closure => ({ name, from, to, hours: [] });

const labourDay = aClosure('2026-09-07');
const christmas = aClosure('2026-12-25', '2026-12-26', 'Noël');

test('a change leaves alone what somebody else has added meanwhile', () => {
  const theirs = aClosure('2026-10-12');
  expect(adding([christmas])([labourDay, theirs])).toEqual([labourDay, theirs, christmas]);
  expect(removing([christmas])([christmas, theirs])).toEqual([theirs]);
  const longer = { ...christmas, to: '2026-12-27' };
  expect(replacing(christmas, longer)([theirs, christmas])).toEqual([theirs, longer]);
});

test('what somebody else has removed or changed meanwhile is neither removed nor changed again', () => {
  expect(removing([christmas, labourDay])([labourDay])).toBeNull();
  expect(replacing(christmas, labourDay)([{ ...christmas, name: 'Fêtes' }])).toBeNull();
});

test('closures are kept by their first day, the one that is overruled before the one that rules', () => {
  const day = aClosure('2026-12-25');
  expect(inOrder([day, christmas, labourDay])).toEqual([labourDay, christmas, day]);
});
