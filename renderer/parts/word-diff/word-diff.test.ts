import fc from 'fast-check';
import { expect, test } from 'vitest';
import { aroundChanges, whatIsThere, wordDiff } from './word-diff.ts';

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

test('shows a few words around each change and three dots for the rest', () => {
  const before =
    'un deux trois quatre cinq six demain sept huit neuf dix onze douze treize quatorze quinze non';
  const after = before.replace('demain', 'lundi').replace('non', 'oui');
  expect(aroundChanges(wordDiff(before, after))).toEqual([
    { kind: 'same', text: '… trois quatre cinq six ' },
    { kind: 'gone', text: 'demain ' },
    { kind: 'come', text: 'lundi ' },
    { kind: 'same', text: 'sept huit neuf dix … douze treize quatorze quinze ' },
    { kind: 'gone', text: 'non' },
    { kind: 'come', text: 'oui' },
  ]);
});

test('shows of the text after what is new in it, and nothing when all of it is', () => {
  expect(whatIsThere(wordDiff('Nous ouvrons demain', 'Nous ouvrons lundi'))).toEqual([
    { kind: 'same', text: 'Nous ouvrons ' },
    { kind: 'come', text: 'lundi' },
  ]);
  expect(whatIsThere(wordDiff('Nous ouvrons demain', 'We are closed'))).toEqual([
    { kind: 'same', text: 'We are closed' },
  ]);
});
