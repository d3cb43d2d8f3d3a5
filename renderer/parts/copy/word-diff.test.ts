import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wordDiff } from './word-diff.ts';

test('marks the words that go and those that come between words that stay', () => {
  expect(wordDiff('Nous ouvrons demain à 9 h.', 'Nous ouvrons lundi à 9 h.')).toEqual([
    { kind: 'same', text: 'Nous ouvrons ' },
    { kind: 'gone', text: 'demain ' },
    { kind: 'come', text: 'lundi ' },
    { kind: 'same', text: 'à 9 h.' },
  ]);
});

test('takes a variable with its fallback as one word', () => {
  const tag = '{{contact.first_name | default: "cher client"}}';
  expect(wordDiff(`Bonjour ${tag} et merci`, 'Bonjour {{contact.first_name}} et merci')).toEqual([
    { kind: 'same', text: 'Bonjour ' },
    { kind: 'gone', text: `${tag} ` },
    { kind: 'come', text: '{{contact.first_name}} ' },
    { kind: 'same', text: 'et merci' },
  ]);
});

test('takes texts with little in common as one that goes and another that comes', () => {
  expect(wordDiff('Bonjour, nous fermons à midi.', 'We are closed. Please call back.')).toEqual([
    { kind: 'gone', text: 'Bonjour, nous fermons à midi.' },
    { kind: 'come', text: 'We are closed. Please call back.' },
  ]);
});

test.each([
  ['', 'Bonjour', [{ kind: 'come', text: 'Bonjour' }]],
  ['Bonjour', '', [{ kind: 'gone', text: 'Bonjour' }]],
  ['', '', []],
])('of %j and %j leaves out the side that is empty', (before, after, pieces) => {
  expect(wordDiff(before, after)).toEqual(pieces);
});

test('its pieces make up the text after, and those that stay and go the words of the text before', () => {
  const text = fc
    .array(fc.constantFrom('a', 'b', 'c', '{{x}}', '{', '\n', ' '), { maxLength: 12 })
    .map((words) => words.join(' ').trim());
  const joined = (pieces: ReturnType<typeof wordDiff>, without: string): string =>
    pieces
      .filter(({ kind }) => kind !== without)
      .map(({ text: piece }) => piece)
      .join('');
  fc.assert(
    fc.property(text, text, (before, after) => {
      const pieces = wordDiff(before, after);
      expect(joined(pieces, 'gone')).toBe(after);
      expect(joined(pieces, 'come').match(/\S+/g)).toEqual(before.match(/\S+/g));
    }),
  );
});
