import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { cloudContract } from './contract.ts';
import { contactExample } from './examples.ts';
import { bodyHash } from './hash.ts';

const messages = Object.entries(cloudContract).flatMap(([name, call]) => {
  const { inputSchema, outputSchema } = call['~orpc'];
  return [
    { name: `what ${name} takes`, schema: inputSchema },
    { name: `what ${name} gives`, schema: outputSchema },
  ].filter(({ schema }) => schema !== undefined);
});

describe('the examples of the contract', () => {
  test.each(messages)('$name has one, and it is right', ({ schema }) => {
    if (!(schema instanceof z.ZodType)) throw new TypeError('the contract is written in zod');
    const examples = schema.meta()?.['examples'] as unknown[] | undefined;
    expect(examples).toHaveLength(1);
    // What a schema would not keep has no place in an example.
    for (const example of examples ?? []) expect(schema.parse(example)).toEqual(example);
  });

  test('carry the hash of their body', () => {
    const { body, bodyHash: hash } = contactExample;
    expect(hash).toBe(bodyHash(body));
  });
});

test('every call has an address of its own and a sentence that says what it is for', () => {
  const routes = Object.values(cloudContract).map((call) => call['~orpc'].route);
  expect(new Set(routes.map(({ method, path }) => `${method} ${path}`)).size).toBe(routes.length);
  expect(routes.filter(({ summary }) => !summary)).toEqual([]);
});
