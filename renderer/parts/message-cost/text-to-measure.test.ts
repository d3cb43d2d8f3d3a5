import { expect, test } from 'vitest';
import { textToMeasure } from './text-to-measure.ts';

test('the text that a contact would receive is measured, even while a changed one is on its way', () => {
  expect(textToMeasure({ message: 'Hi {{ x }}', received: 'Hi Sophie', isCurrent: true })).toBe('Hi Sophie');
  expect(textToMeasure({ message: 'Hi {{ x }}!', received: 'Hi Sophie', isCurrent: false })).toBe(
    'Hi Sophie',
  );
});

test('what is typed is measured as long as nothing else is known', () => {
  expect(textToMeasure({ message: 'Hello', received: undefined, isCurrent: false })).toBe('Hello');
  expect(textToMeasure({ message: 'H', received: '', isCurrent: false })).toBe('H');
});

test('nothing is measured of a blank message, nor of one that leaves nothing', () => {
  expect(textToMeasure({ message: ' ', received: 'Hello', isCurrent: false })).toBe('');
  expect(textToMeasure({ message: '{{ x }}', received: '', isCurrent: true })).toBe('');
});
