import { expect, test } from 'vitest';
import { examples } from './example.ts';
import { type ExampleFilter, findExamples } from './find-examples.ts';

const everything: ExampleFilter = { slot: null, situation: null, trade: null, query: '' };

function found(filter: Partial<ExampleFilter>): string[] {
  return findExamples(examples, { ...everything, ...filter }, ({ messages }) => messages.fr).map(
    ({ id }) => id,
  );
}

test('all examples are offered as long as nothing is asked for', () => {
  expect(found({})).toEqual(examples.map(({ id }) => id));
});

test('a place of the six keeps the examples written for its trigger and period', () => {
  expect(found({ slot: { trigger: 'voicemail', period: 'after_hours' } })).toEqual([
    'after-hours-voicemail',
    'annual-closing',
    'after-hours-voicemail-real-estate',
  ]);
});

test('a trade keeps its own examples, first, and those for any business', () => {
  expect(found({ trade: 'garage', situation: 'missed_call' })).toEqual(['missed-call-garage', 'missed-call']);
});

test('words are found in any order, without their accents and case', () => {
  expect(found({ query: 'URGENT fermes' })).toEqual([]);
  expect(found({ query: 'ferie JOUR' })).toEqual(['public-holiday']);
});
