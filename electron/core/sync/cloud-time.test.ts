import { expect, test } from 'vitest';
import { createCloudTime } from './cloud-time.ts';

const now = Date.parse('2026-11-20T18:05:00-05:00');

test('as long as nothing is known of another clock, this device’s holds', () => {
  const time = createCloudTime(() => now);
  expect(time.now()).toBe(now);
  expect(time.secondsBehind()).toBeNull();
});

test.each([120_000, -120_000, 0])('a difference of %i milliseconds is none', (ahead) => {
  const time = createCloudTime(() => now);
  time.observe(ahead);
  expect(time.now()).toBe(now);
  expect(time.secondsBehind()).toBeNull();
});

test.each([
  [120_001, 120],
  [-7_200_400, -7_200],
])('a cloud that is %i milliseconds ahead tells the time', (ahead, seconds) => {
  const time = createCloudTime(() => now);
  time.observe(ahead);
  expect(time.now()).toBe(now + ahead);
  expect(time.secondsBehind()).toBe(seconds);
  time.forget();
  expect(time.now()).toBe(now);
});
