import fc from 'fast-check';
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

test('of more than two within the hour the last two are told', () => {
  const texts = createRepeatedTexts();
  for (const at of [0, 10, 20]) texts.add('a', 'Offre', at * minute);
  expect(texts.add('a', 'Offre', 30 * minute)).toEqual([10 * minute, 20 * minute]);
});

test('texts of others, with another body or empty ones are no repetitions', () => {
  const texts = createRepeatedTexts();
  texts.add('a', 'Offre', 0);
  expect(texts.add('b', 'Offre', 1)).toEqual([]);
  expect(texts.add('a', 'offre', 2)).toEqual([]);
  texts.add('a', '', 3);
  expect(texts.add('a', ' ', 4)).toEqual([]);
});

test('of any texts, those of the last hour from the same contact with the same body count, two at most', () => {
  const steps = fc.array(
    fc.record({
      later: fc.constantFrom(0, 1, 10 * minute, 30 * minute, 60 * minute - 1, 60 * minute, 120 * minute),
      contact: fc.constantFrom('a', 'b', 'a a', 'aa'),
      body: fc.constantFrom('Offre', 'offre', 'a Offre'),
    }),
  );
  fc.assert(
    fc.property(steps, (drawn) => {
      const texts = createRepeatedTexts();
      const before: { at: number; contact: string; body: string }[] = [];
      let at = 0;
      for (const { body, contact, later } of drawn) {
        at += later;
        const alike = before.filter(
          (text) => text.contact === contact && text.body === body && at - text.at < 60 * minute,
        );
        expect(texts.add(contact, body, at)).toEqual(alike.slice(-2).map((text) => text.at));
        before.push({ at, contact, body });
      }
    }),
    { numRuns: 2_000 },
  );
});
