import { expect, test } from 'vitest';
import { nextInstantIn } from './scenario.ts';

const closing = Date.parse('2026-11-27T17:00:00-05:00');

test('the replies in force leave now, the others a little after the number has opened or closed', () => {
  const open = { open: true, changesAt: closing };
  expect(nextInstantIn('business_hours', open)).toBe('now');
  expect(nextInstantIn('after_hours', open)).toBe(Date.parse('2026-11-27T17:05:00-05:00'));
  expect(nextInstantIn('business_hours', { ...open, open: false })).toBe(closing + 5 * 60_000);
});

test('without hours, or where it never opens or closes, the others never leave', () => {
  expect(nextInstantIn('after_hours', { open: null, changesAt: null })).toBe('never');
  expect(nextInstantIn('business_hours', { open: null, changesAt: null })).toBe('now');
  expect(nextInstantIn('business_hours', { open: false, changesAt: null })).toBe('never');
});
