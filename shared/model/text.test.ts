import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { faultsOf } from './fault.ts';
import { characterCount, lengthBetween, normalizeText, placeOf, refuseUnprintable } from './text.ts';

const anyText = fc.string({ unit: 'binary', maxLength: 30 });

function faultsIn(schema: z.ZodType, value: unknown) {
  const result = schema.safeParse(value);
  return result.success ? [] : faultsOf(result.error.issues, value);
}

describe('text as it is stored', () => {
  test.for([
    ['composed', 'cafe\u0301', 'caf\u00E9'],
    ['trimmed, inner spaces kept', ' \n a  b\u00A0', 'a  b'],
    ['without overrides of direction', 'a\u202Eb\u2066c\u2069', 'abc'],
    ['trimmed also behind an override of direction', '\u202A a', 'a'],
  ] as const)('is %s', ([, text, stored]) => {
    expect(normalizeText(text)).toBe(stored);
  });

  test('does not change when it is stored again', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const stored = normalizeText(text);
        expect(normalizeText(stored)).toBe(stored);
      }),
    );
  });
});

describe('characters', () => {
  test.for([
    ['', 0],
    ['é', 1],
    ['e\u0301', 2],
    ['😀', 1],
    ['👩‍👧', 3],
    ['a\nb', 3],
  ] as const)('of %j are %i code points', ([text, count]) => {
    expect(characterCount(text)).toBe(count);
  });

  test('are counted up to a limit that is included', () => {
    const schema = z.string().check(lengthBetween(2, 3));
    expect(faultsIn(schema, '😀')).toEqual([{ path: [], code: 'too_short', facts: { min: 2, actual: 1 } }]);
    expect(faultsIn(schema, '😀😀')).toEqual([]);
    expect(faultsIn(schema, '😀😀😀')).toEqual([]);
    expect(faultsIn(schema, 'aaaa')).toEqual([{ path: [], code: 'too_long', facts: { max: 3, actual: 4 } }]);
  });
});

describe('a place in a text', () => {
  test('counts lines and characters from 1', () => {
    const text = 'a😀b\n\ncd';
    expect(placeOf(text, 0)).toEqual({ line: 1, column: 1 });
    expect(placeOf(text, text.indexOf('b'))).toEqual({ line: 1, column: 3 });
    expect(placeOf(text, text.indexOf('c'))).toEqual({ line: 3, column: 1 });
    expect(placeOf(text, text.length)).toEqual({ line: 3, column: 3 });
  });
});

describe('what no text may hold', () => {
  const schema = z.string().check(refuseUnprintable);

  test('is every control character but the line feed, told with its place', () => {
    const controls = [...Array(0x20).keys(), ...Array.from({ length: 0x21 }, (_, index) => 0x7f + index)];
    for (const code of controls) {
      const faults = faultsIn(schema, `a\nb${String.fromCharCode(code)}`);
      const character = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
      expect(faults).toEqual(
        code === 10
          ? []
          : [{ path: [], code: 'control_character', facts: { character, line: 2, column: 2 } }],
      );
    }
  });

  test('is half of a surrogate pair, told with its place; a whole pair is one character', () => {
    for (const half of ['\uD83D', '\uDE00', '\uDE00\uD83D', '\uD83D\uD83D\uDE00']) {
      expect(faultsIn(schema, `😀${half}`)[0]).toEqual({
        path: [],
        code: 'lone_surrogate',
        facts: { line: 1, column: 2 },
      });
    }
    expect(faultsIn(schema, '😀')).toEqual([]);
  });

  test('is half of a pair exactly where JavaScript calls a text ill-formed', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('\uD83D', '\uDE00', 'a'), maxLength: 8 }), (text) => {
        expect(faultsIn(schema, text).some(({ code }) => code === 'lone_surrogate')).toBe(
          !text.isWellFormed(),
        );
      }),
    );
  });
});
