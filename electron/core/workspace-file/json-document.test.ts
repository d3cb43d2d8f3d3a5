import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { maxDepth, NotJsonError, parseJson, TooDeepError } from './json-document.ts';

function offsetRefused(text: string): number {
  try {
    parseJson(text);
  } catch (error) {
    if (error instanceof NotJsonError) return error.offset;
    throw error;
  }
  throw new Error('This was read as JSON.');
}

describe('reading JSON', () => {
  test('reads what JSON.parse reads, to the same value', () => {
    fc.assert(
      fc.property(fc.json({ noUnicodeString: false }), (text) => {
        expect(parseJson(text).value).toEqual(JSON.parse(text));
      }),
    );
  });

  test('refuses what JSON.parse refuses', () => {
    const pieces = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"a"',
      '1',
      'null',
      ' ',
      '\n',
      '"',
      '01',
      '\t',
    );
    fc.assert(
      fc.property(fc.string({ unit: pieces, maxLength: 12 }), (text) => {
        const reads = (read: () => unknown): boolean => {
          try {
            read();
            return true;
          } catch {
            return false;
          }
        };
        expect(reads(() => parseJson(text))).toBe(reads(() => JSON.parse(text)));
      }),
      { numRuns: 2000 },
    );
  });

  test.for([
    ['', 0],
    ['   ', 0],
    ['nothing', 0],
    ['// note\n{}', 0],
    ['{"a":1}x', 7],
    ['{"a":1,}', 7],
    ['{"a":1 "b":2}', 8 - 1],
    ['{"a":01}', 6 - 1],
    ["{'a':1}", 1],
    ['{"a":', 5],
    ['{"a":"b', 7],
    ['  {"a":', 7],
    ['{"a":"line\nbreak"}', 10],
    ['{"a\tb":1}', 3],
    ['[[', 2],
  ] as const)('says where %j stops being JSON', ([text, offset]) => {
    expect(offsetRefused(text)).toBe(offset);
  });

  test.for([maxDepth + 1, 3100, 200_000])(
    'refuses what is nested %d deep at the first bracket too many, instead of falling over',
    (depth) => {
      const error = new TooDeepError(maxDepth * '{"a":'.length);
      expect(() => parseJson(`${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`)).toThrow(error);
      expect(() => parseJson('{"a":'.repeat(depth))).toThrow(error);
      expect(() => parseJson(`${'['.repeat(depth)}${']'.repeat(depth)}`)).toThrow(new TooDeepError(maxDepth));
    },
  );

  test('takes brackets as deep as they may go, and any number of them in a string or side by side', () => {
    const deep = `${'['.repeat(maxDepth)}${']'.repeat(maxDepth)}`;
    expect(parseJson(deep).value).toEqual(JSON.parse(deep));
    const quoted = JSON.stringify({ a: `\\"${'['.repeat(200)}\\`, b: Array.from({ length: 200 }, () => []) });
    expect(parseJson(quoted).value).toEqual(JSON.parse(quoted));
  });

  test('gives “__proto__” as a key like any other', () => {
    const { value } = parseJson('{"__proto__":{"inherited":1}}');
    expect(value).toEqual(JSON.parse('{"__proto__":{"inherited":1}}'));
    expect(value).not.toHaveProperty('inherited');
  });

  test('finds keys that stand twice in one object, not in two', () => {
    const text = '{"a":{"b":1,"b":2},"c":[{"a":1},{"a":2}],"a":3}';
    const json = parseJson(text);
    expect(json.offsetOf(['a'])).toBe(text.indexOf('3'));
    expect(json).toMatchObject({
      value: { a: 3, c: [{ a: 1 }, { a: 2 }] },
      duplicateKeys: [
        { path: ['a', 'b'], key: 'b', offset: 12 },
        { path: ['a'], key: 'a', offset: 41 },
      ],
    });
  });

  test('knows where values and keys stand', () => {
    const text = '{ "a": { "b": [ 10, { "c": null } ] } }';
    const { offsetOf, offsetOfKey } = parseJson(text);
    expect(offsetOf([])).toBe(0);
    expect(offsetOf(['a', 'b', 0])).toBe(text.indexOf('10'));
    expect(offsetOf(['a', 'b', 1, 'c'])).toBe(text.indexOf('null'));
    expect(offsetOf(['a', 'b', 1, 'missing', 'deeper'])).toBe(text.indexOf('{ "c"'));
    expect(offsetOfKey(['a', 'b', 1, 'c'])).toBe(text.indexOf('"c"'));
    expect(offsetOfKey(['a', 'b', 1, 'missing'])).toBe(text.indexOf('{ "c"'));
  });
});
