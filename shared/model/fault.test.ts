import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { addFault, faultsOf } from './fault.ts';

const schema = z.strictObject({
  name: z.string(),
  size: z.int().min(1).max(9),
  colour: z.enum(['red', 'blue']),
  items: z
    .array(z.strictObject({ id: z.string().regex(/^a+$/) }))
    .min(1)
    .max(2),
});
const good = { name: 'x', size: 3, colour: 'red', items: [{ id: 'a' }] };

describe('what zod finds is told as', () => {
  test.for([
    ['a missing value', { name: undefined }, { path: ['name'], code: 'required', facts: {} }],
    [
      'a value of the wrong type',
      { name: null },
      { path: ['name'], code: 'wrong_type', facts: { expected: 'string' } },
    ],
    [
      'a value that is not among those allowed',
      { colour: 'pink' },
      { path: ['colour'], code: 'not_allowed', facts: { allowed: 'red, blue' } },
    ],
    ['a number too small', { size: 0 }, { path: ['size'], code: 'out_of_range', facts: { min: 1 } }],
    ['a number too large', { size: 10 }, { path: ['size'], code: 'out_of_range', facts: { max: 9 } }],
    ['a list too short', { items: [] }, { path: ['items'], code: 'too_short', facts: { min: 1 } }],
    [
      'a list too long',
      { items: [{ id: 'a' }, { id: 'a' }, { id: 'a' }] },
      { path: ['items'], code: 'too_long', facts: { max: 2 } },
    ],
    [
      'a text of the wrong form',
      { items: [{ id: 'b' }] },
      { path: ['items', 0, 'id'], code: 'not_allowed', facts: { allowed: '/^a+$/' } },
    ],
    [
      'a missing value deep inside',
      { items: [{}] },
      { path: ['items', 0, 'id'], code: 'required', facts: {} },
    ],
    ['an unknown key', { extra: 1 }, { path: ['extra'], code: 'unknown_key', facts: { key: 'extra' } }],
  ] as const)('%s', ([, change, fault]) => {
    const input = { ...good, ...change };
    expect(faultsOf(schema.safeParse(input).error?.issues ?? [], input)).toEqual([fault]);
  });

  test('one fault for each unknown key', () => {
    const input = { ...good, items: [{ id: 'a', b: 1, c: 2 }] };
    expect(faultsOf(schema.safeParse(input).error?.issues ?? [], input)).toEqual([
      { path: ['items', 0, 'b'], code: 'unknown_key', facts: { key: 'b' } },
      { path: ['items', 0, 'c'], code: 'unknown_key', facts: { key: 'c' } },
    ]);
  });
});

test('a fault a check has added is read back with its facts and its path', () => {
  const checked = z.object({ list: z.array(z.string()) }).check((payload) => {
    addFault(payload, 'duplicate_number', { value: '+1' }, ['list', 1]);
  });
  const input = { list: ['a', 'b'] };
  expect(faultsOf(checked.safeParse(input).error?.issues ?? [], input)).toEqual([
    { path: ['list', 1], code: 'duplicate_number', facts: { value: '+1' } },
  ]);
});
