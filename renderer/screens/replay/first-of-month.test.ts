import { expect, test } from 'vitest';
import { withOrdinal } from './first-of-month.ts';

test('the first of a month is an ordinal in French, and in French alone', () => {
  expect(withOrdinal('dimanche 1 novembre', 'fr-CA')).toBe('dimanche 1er novembre');
  expect(withOrdinal('26 octobre – 1 nov. 2026', 'fr')).toBe('26 octobre – 1er nov. 2026');
  expect(withOrdinal('11 novembre', 'fr')).toBe('11 novembre');
  expect(withOrdinal('1–7 novembre 2026', 'fr')).toBe('1–7 novembre 2026');
  expect(withOrdinal('Sunday, November 1', 'en')).toBe('Sunday, November 1');
});
