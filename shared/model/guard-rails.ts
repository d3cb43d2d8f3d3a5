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

/** The limits that keep the product courteous, with the ranges of domain.md, guard rails. */
export const guardRailsSchema = z.strictObject({
  cooldownMinutes: z.int().min(1).max(days(30)).default(defaultGuardRails.cooldownMinutes),
  cooldownScope: z.enum(['contact', 'contact_and_number']).default(defaultGuardRails.cooldownScope),
  recentConversationMinutes: z.int().min(0).max(days(7)).default(defaultGuardRails.recentConversationMinutes),
  voicemailGraceSeconds: z.int().min(0).max(600).default(defaultGuardRails.voicemailGraceSeconds),
  staleAfterMinutes: z.int().min(5).max(days(1)).default(defaultGuardRails.staleAfterMinutes),
  breakerPerDay: z.int().min(1).max(50).default(defaultGuardRails.breakerPerDay),
});
export type GuardRails = z.infer<typeof guardRailsSchema>;
