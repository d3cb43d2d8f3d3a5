import fc from 'fast-check';
import { expect, test } from 'vitest';
import { niceTicks } from './nice-ticks.ts';

test.each([
  [0, [0, 1]],
  [1, [0, 1]],
  [3, [0, 1, 2, 3]],
  [17, [0, 5, 10, 15, 20]],
  [42, [0, 20, 40, 60]],
  [100, [0, 25, 50, 75, 100]],
  [1234, [0, 500, 1000, 1500]],
])('an axis up to %s has its lines at %j', (largest, ticks) => {
  expect(niceTicks(largest)).toEqual(ticks);
});

test('an axis has few lines, at even steps, and room for the largest', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1e9 }), (largest) => {
      const ticks = niceTicks(largest);
      const [, step = 0] = ticks;
      expect(ticks.length).toBeLessThanOrEqual(5);
      expect(ticks).toEqual(ticks.map((_, index) => index * step));
      expect(ticks.at(-1)).toBeGreaterThanOrEqual(largest);
    }),
  );
});
