import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldText } from './fold.ts';
import { consistsOf, inFoldedText } from './unfolded.ts';

const pieces = [
  'an',
  'e',
  'ne',
  'É',
  ' ',
  '’',
  '…',
  '-',
  '1',
  '²',
  'ß',
  'œ',
  'ª',
  '👋',
  '❤',
  '\uFE0F',
  '\u0301',
  'Ā',
];
const strange = fc.oneof(
  fc.integer({ max: 0xffff }).map((unit) => String.fromCharCode(unit)),
  fc.integer({ min: 0x1_f000, max: 0x1_fbff }).map((point) => String.fromCodePoint(point)),
);
const anyText = fc
  .array(fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...pieces) }, strange), { maxLength: 6 })
  .map((parts) => parts.join(''));
const numRuns = 20_000;

describe('a pattern', () => {
  const phrase = '(?<![^ ])(?:an( e)?|ne (an|e)|1 e)(?![^ ])';

  test('is found wherever it is found in the folded text, and nowhere else', () => {
    const isFound = inFoldedText(phrase);
    fc.assert(
      fc.property(anyText, (text) => {
        expect(isFound(text)).toBe(new RegExp(phrase).test(foldText(text)));
      }),
      { numRuns },
    );
  });

  test('is found beside every character of the first two planes as in the folded text', () => {
    const isFound = inFoldedText(phrase);
    const pattern = new RegExp(phrase);
    const differing: string[] = [];
    for (let point = 0; point < 0x2_0000; point += 1) {
      const character = String.fromCodePoint(point);
      for (const text of [`an${character}e`, `ne${character}an`]) {
        if (isFound(text) !== pattern.test(foldText(text))) differing.push(text);
      }
    }
    expect(differing).toEqual([]);
  });
});

describe('a text of listed words', () => {
  test('is told as it is told once it is folded', () => {
    const isMadeOf = consistsOf(['an', 'e', 'ne']);
    fc.assert(
      fc.property(anyText, (text) => {
        expect(isMadeOf(text)).toBe(/^(?:(?:an|e|ne)(?: (?!$)|$))*$/.test(foldText(text)));
      }),
      { numRuns },
    );
  });

  test('may be long, and be spoilt by its last word', () => {
    const isMadeOf = consistsOf(['stop', 'stopall', 'all']);
    const long = 'Stop all, '.repeat(100_000);
    expect(isMadeOf(long)).toBe(true);
    expect(isMadeOf(`${long} no`)).toBe(false);
    expect(isMadeOf('stopall'.repeat(100_000))).toBe(false);
    expect(isMadeOf(`${'-'.repeat(10_000)}no`)).toBe(false);
  });
});
