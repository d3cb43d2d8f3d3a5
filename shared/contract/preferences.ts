import { z } from 'zod';
import { procedure } from './errors.ts';

/** How the application looks on this device. `system` follows the operating system. */
export const preferencesSchema = z.strictObject({
  language: z.enum(['system', 'en', 'fr-CA', 'fr']),
  theme: z.enum(['system', 'light', 'dark']),
});
export type Preferences = z.infer<typeof preferencesSchema>;

export const preferencesContract = {
  get: procedure.output(preferencesSchema),
  set: procedure.input(preferencesSchema.partial()).output(preferencesSchema),
};
