import fc from 'fast-check';
import { expect, test } from 'vitest';
import { MostFrequent } from './most-frequent.ts';

test('counts are exact as long as there are not too many keys', () => {
  const counts = new MostFrequent(3);
  for (const key of 'abcabaa') counts.add(key);
  expect(counts.top(2)).toEqual([
    { key: 'a', count: 4 },
    { key: 'b', count: 2 },
  ]);
  expect(counts.shortBy).toBe(0);
});

test('no count is too high, nor too low by more than is said, and none that is high is forgotten', () => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 30 }).map(String), { maxLength: 300 }), (keys) => {
      const counts = new MostFrequent(8);
      for (const key of keys) counts.add(key);
      const counted = new Map(counts.top(31).map(({ count, key }) => [key, count]));
      for (const key of new Set(keys)) {
        const exact = keys.filter((other) => other === key).length;
        const told = counted.get(key) ?? 0;
        expect(told).toBeLessThanOrEqual(exact);
        expect(told).toBeGreaterThanOrEqual(exact - counts.shortBy);
      }
    }),
  );
});
