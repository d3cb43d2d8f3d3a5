import { z } from 'zod';

const days = (count: number): number => count * 24 * 60;

/** The limits that keep the product courteous: defaults and ranges of domain.md, guard rails. */
export const guardRailsSchema = z.strictObject({
  cooldownMinutes: z.int().min(1).max(days(30)).default(180),
  cooldownScope: z.enum(['contact', 'contact_and_number']).default('contact'),
  recentConversationMinutes: z.int().min(0).max(days(7)).default(180),
  voicemailGraceSeconds: z.int().min(0).max(600).default(60),
  staleAfterMinutes: z.int().min(5).max(days(1)).default(60),
  breakerPerDay: z.int().min(1).max(50).default(8),
});
export type GuardRails = z.infer<typeof guardRailsSchema>;

export const defaultGuardRails: GuardRails = guardRailsSchema.parse({});
