import fc from 'fast-check';
import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { bodyHash, type HashedRule, workspaceHash } from './hash.ts';

test('the hash of a body is the SHA-256 of its canonical JSON', () => {
  const canonical = '{"a":[1e+21,"é"],"b":null}';
  const hash = createHash('sha256').update(canonical).digest('hex');
  expect(bodyHash({ b: null, a: [1e21, 'é'] })).toBe(hash);
});

test('neither the order of keys nor a way through JSON changes the hash of a body', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (body) => {
      const reversed = Object.fromEntries(Object.entries(body).toReversed());
      const sent = JSON.parse(JSON.stringify(reversed)) as Record<string, unknown>;
      expect(bodyHash(sent)).toBe(bodyHash(body));
    }),
  );
});

const rule: HashedRule = {
  kind: 'contact',
  id: '+15145550123',
  rev: 2,
  gen: 1,
  deleted: false,
  bodyHash: 'a',
};

test('the hash of a workspace does not depend on the order of its rules', () => {
  const other = { ...rule, id: '+15145550124', rev: 1 };
  expect(workspaceHash([rule, other])).toBe(workspaceHash([other, rule]));
});

test.each([
  { kind: 'phone_number' as const },
  { id: '+15145550124' },
  { rev: 3 },
  { gen: 2 },
  { deleted: true },
  { bodyHash: 'b' },
  { bodyHash: null },
])('the hash of a workspace tells %j', (change) => {
  expect(workspaceHash([{ ...rule, ...change }])).not.toBe(workspaceHash([rule]));
});
