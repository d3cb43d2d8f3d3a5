import { z } from 'zod';

/** A language that messages are written in (not the interface's, which also tells fr from fr-CA). */
export const languageSchema = z.enum(['fr', 'en']);
export type Language = z.infer<typeof languageSchema>;
export const languages = languageSchema.options;
