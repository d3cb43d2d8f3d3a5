import { z } from 'zod';

const days = (count: number): number => count * 24 * 60;

/** The product's promise where nobody has chosen otherwise (domain.md, guard rails). */
export const defaultGuardRails = {
  cooldownMinutes: 180,
  cooldownScope: 'contact',
  recentConversationMinutes: 180,
  voicemailGraceSeconds: 60,
  staleAfterMinutes: 60,
  breakerPerDay: 8,
} as const;

/** The smallest and the largest value of each (domain.md, guard rails). */
export const guardRailRanges = {
  cooldownMinutes: { min: 1, max: days(30) },
  recentConversationMinutes: { min: 0, max: days(7) },
  voicemailGraceSeconds: { min: 0, max: 600 },
  staleAfterMinutes: { min: 5, max: days(1) },
  breakerPerDay: { min: 1, max: 50 },
} as const;

const within = (setting: keyof typeof guardRailRanges) => {
  const { min, max } = guardRailRanges[setting];
  return z.int().min(min).max(max).default(defaultGuardRails[setting]);
};

/** The limits that keep the product courteous, with the ranges of domain.md, guard rails. */
export const guardRailsSchema = z.strictObject({
  cooldownMinutes: within('cooldownMinutes'),
  cooldownScope: z.enum(['contact', 'contact_and_number']).default(defaultGuardRails.cooldownScope),
  recentConversationMinutes: within('recentConversationMinutes'),
  voicemailGraceSeconds: within('voicemailGraceSeconds'),
  staleAfterMinutes: within('staleAfterMinutes'),
  breakerPerDay: within('breakerPerDay'),
});
export type GuardRails = z.infer<typeof guardRailsSchema>;
