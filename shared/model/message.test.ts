import { describe, expect, test } from 'vitest';
import { faultsOf } from './fault.ts';
import { messageSchema, translationsSchema } from './message.ts';

function faultsIn(message: unknown) {
  const result = messageSchema.safeParse(message);
  return result.success ? [] : faultsOf(result.error.issues, message);
}

describe('a message', () => {
  test('is stored composed and trimmed', () => {
    expect(messageSchema.parse(' cafe\u0301 \n')).toBe('caf\u00E9');
  });

  test.for([
    ['one character', 'a'],
    ['1,600 letters', 'é'.repeat(1600)],
    ['1,600 characters outside the basic plane', '😀'.repeat(1600)],
    ['1,600 characters once it is composed', 'e\u0301'.repeat(1600)],
    ['1,600 characters once it is trimmed', ` ${'a'.repeat(1600)} `],
  ] as const)('may have %s', ([, message]) => {
    expect(faultsIn(message)).toEqual([]);
  });

  test.for([
    ['nothing', '', 'too_short', { min: 1, actual: 0 }],
    ['nothing but spaces', ' \u00A0\n', 'too_short', { min: 1, actual: 0 }],
    ['1,601 characters', '😀'.repeat(1601), 'too_long', { max: 1600, actual: 1601 }],
    ['a carriage return', 'a\r\nb', 'control_character', { character: 'U+000D', line: 1, column: 2 }],
    ['half a surrogate pair', 'a\uD83Db', 'lone_surrogate', { line: 1, column: 2 }],
    ['an unknown variable', 'Oh {{x}}', 'unknown_variable', { name: 'x', line: 1, column: 4 }],
    ['a logic tag', 'a\n{% if %}', 'unsupported_tag', { tag: '{%', line: 2, column: 1 }],
  ] as const)('may not have %s', ([, message, code, facts]) => {
    expect(faultsIn(message)).toEqual([{ path: [], code, facts }]);
  });

  test('is a text', () => {
    expect(faultsIn(7)).toEqual([{ path: [], code: 'wrong_type', facts: { expected: 'string' } }]);
    expect(faultsIn(undefined)).toEqual([{ path: [], code: 'required', facts: {} }]);
  });
});

test('translations are in the languages messages are written in, each a message', () => {
  expect(translationsSchema.parse({ en: ' Hello ' })).toEqual({ en: 'Hello' });
  const wrong = { de: 'Hallo', en: '' };
  const result = translationsSchema.safeParse(wrong);
  expect(faultsOf(result.error?.issues ?? [], wrong)).toEqual(
    expect.arrayContaining([
      { path: ['de'], code: 'unknown_key', facts: { key: 'de' } },
      { path: ['en'], code: 'too_short', facts: { min: 1, actual: 0 } },
    ]),
  );
});
