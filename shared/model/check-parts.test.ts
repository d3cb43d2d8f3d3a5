import { expect, test } from 'vitest';
import { z } from 'zod';
import { checkParts } from './check-parts.ts';
import { addFault, faultsOf } from './fault.ts';

const schema = z
  .strictObject({ pair: z.array(z.strictObject({ size: z.number(), name: z.string() })), other: z.string() })
  .check(
    checkParts([['pair', '*', 'size']], (payload) => {
      const sizes = payload.value.pair.map(({ size }) => size);
      if (new Set(sizes).size < sizes.length) addFault(payload, 'duplicate_id', {}, ['pair', 1]);
    }),
    checkParts([['pair', '*', 'name']], (payload) => {
      for (const { name } of payload.value.pair)
        if (name === '') addFault(payload, 'too_short', {}, ['pair']);
    }),
  );

const codesFor = (input: unknown) =>
  faultsOf(schema.safeParse(input).error?.issues ?? [], input).map(({ code }) => code);

const twice = [
  { size: 1, name: 'a' },
  { size: 1, name: '' },
];

test('a check runs beside whatever is wrong elsewhere, unknown keys included', () => {
  expect(codesFor({ pair: twice, other: 7, more: 1 })).toEqual([
    'wrong_type',
    'unknown_key',
    'duplicate_id',
    'too_short',
  ]);
  expect(
    codesFor({
      pair: [
        { size: 1, name: 7, more: 1 },
        { size: 1, name: '' },
      ],
      other: '',
    }),
  ).toEqual(['wrong_type', 'unknown_key', 'duplicate_id']);
});

test.for([
  [7],
  [{ pair: 7, other: '' }],
  [{ pair: [7, 7], other: '' }],
  [{ pair: [{ name: 'a' }], other: '' }],
  [{}],
])('a check does not see %j, whose parts are wrong themselves', ([input]) => {
  expect(codesFor(input)).not.toContain('duplicate_id');
  expect(codesFor(input)).not.toHaveLength(0);
});
