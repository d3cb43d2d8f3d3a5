import { expect, test } from 'vitest';
import { measureSms } from '#shared/sms/segments.ts';
import { lastFill } from './last-fill.ts';

test('the last part is as full as what the others leave', () => {
  expect(lastFill(measureSms(''))).toBe(0);
  expect(lastFill(measureSms('a'.repeat(80)))).toBe(0.5);
  expect(lastFill(measureSms('a'.repeat(153 + 51)))).toBeCloseTo(1 / 3);
});
