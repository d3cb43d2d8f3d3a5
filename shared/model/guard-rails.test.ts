import { expect, test } from 'vitest';
import { faultsOf } from './fault.ts';
import { defaultGuardRails, guardRailsSchema } from './guard-rails.ts';

test('the guard rails nobody has set are the promise of the product', () => {
  expect(defaultGuardRails).toEqual({
    cooldownMinutes: 180,
    cooldownScope: 'contact',
    recentConversationMinutes: 180,
    voicemailGraceSeconds: 60,
    staleAfterMinutes: 60,
    breakerPerDay: 8,
  });
});

test.for([
  ['cooldownMinutes', 1, 43_200],
  ['recentConversationMinutes', 0, 10_080],
  ['voicemailGraceSeconds', 0, 600],
  ['staleAfterMinutes', 5, 1440],
  ['breakerPerDay', 1, 50],
] as const)('%s goes from %i to %i, both included, in whole steps', ([setting, min, max]) => {
  const faults = (value: unknown) => {
    const input = { [setting]: value };
    const result = guardRailsSchema.safeParse(input);
    return result.success ? [] : faultsOf(result.error.issues, input);
  };
  expect([faults(min), faults(max)]).toEqual([[], []]);
  expect(faults(min - 1)).toEqual([{ path: [setting], code: 'out_of_range', facts: { min } }]);
  expect(faults(max + 1)).toEqual([{ path: [setting], code: 'out_of_range', facts: { max } }]);
  expect(faults(min + 0.5)).toMatchObject([{ path: [setting], code: 'wrong_type' }]);
  expect(faults(String(min))).toMatchObject([{ path: [setting], code: 'wrong_type' }]);
});

test('the cooldown counts per contact, or per contact and number', () => {
  expect(guardRailsSchema.parse({ cooldownScope: 'contact_and_number' }).cooldownScope).toBe(
    'contact_and_number',
  );
  expect(guardRailsSchema.safeParse({ cooldownScope: 'number' }).success).toBe(false);
});
