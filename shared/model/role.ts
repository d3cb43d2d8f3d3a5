import { z } from 'zod';

/** An admin edits; a support person sees everything, simulates and replays, and changes nothing of the workspace. */
export const roles = ['admin', 'support'] as const;
export const roleSchema = z.enum(roles);
export type Role = z.infer<typeof roleSchema>;
