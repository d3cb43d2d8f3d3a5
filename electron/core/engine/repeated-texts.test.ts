import { expect, test } from 'vitest';
import { createRepeatedTexts } from './repeated-texts.ts';

const minute = 60_000;

test('a text is told the instants of the two before it within the hour', () => {
  const texts = createRepeatedTexts();
  expect(texts.add('a', 'Offre', 0)).toEqual([]);
  expect(texts.add('a', ' Offre\n', 10 * minute)).toEqual([0]);
  expect(texts.add('a', 'Offre', 20 * minute)).toEqual([0, 10 * minute]);
  expect(texts.add('a', 'Offre', 70 * minute - 1)).toEqual([10 * minute, 20 * minute]);
  expect(texts.add('a', 'Offre', 80 * minute)).toEqual([70 * minute - 1]);
});

test('texts of others, with another body or empty ones are no repetitions', () => {
  const texts = createRepeatedTexts();
  texts.add('a', 'Offre', 0);
  expect(texts.add('b', 'Offre', 1)).toEqual([]);
  expect(texts.add('a', 'offre', 2)).toEqual([]);
  texts.add('a', '', 3);
  expect(texts.add('a', ' ', 4)).toEqual([]);
});
