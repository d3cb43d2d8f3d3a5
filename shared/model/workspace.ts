import { z } from 'zod';
import { languageSchema } from './language.ts';
import { nameSchema } from './name.ts';

/** One business. `language` is what its new numbers start with. */
export const workspaceSchema = z.strictObject({ name: nameSchema, language: languageSchema.default('fr') });
export type Workspace = z.infer<typeof workspaceSchema>;
