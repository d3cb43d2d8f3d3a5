import fc from 'fast-check';
import { expect, test } from 'vitest';
import { KnownIds } from './known-ids.ts';

test('an id is known from the second time on, whatever it is made of', () => {
  const id = fc.oneof(
    fc.constantFrom('', 'a', 'aa', 'é', '\u0000', 'x'.repeat(255), 'x'.repeat(256)),
    fc.string({ maxLength: 3 }),
  );
  fc.assert(
    fc.property(fc.array(id), (ids) => {
      const known = new KnownIds();
      const seen = new Set<string>();
      for (const one of ids) {
        expect(known.add(one)).toBe(!seen.has(one));
        seen.add(one);
      }
    }),
  );
});

test('ids stay known when there are very many', () => {
  const known = new KnownIds();
  const ids = Array.from({ length: 150_000 }, (_, index) => `event-${index}`);
  expect(ids.filter((id) => known.add(id))).toHaveLength(ids.length);
  expect(ids.filter((id) => known.add(id))).toEqual([]);
});
