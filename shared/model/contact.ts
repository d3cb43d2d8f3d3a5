import { z } from 'zod';
import { e164Schema } from './e164.ts';
import { instantSchema } from './instant-schema.ts';
import { languageSchema } from './language.ts';
import { optionalNameSchema } from './name.ts';

/** The outside party. `language: null` = unknown, gets the number's; `optedOutAt` = since when they refuse texts. */
export const contactSchema = z.strictObject({
  phone: e164Schema,
  firstName: optionalNameSchema.default(''),
  lastName: optionalNameSchema.default(''),
  language: languageSchema.nullable().default(null),
  optedOutAt: instantSchema.nullable().default(null),
});
export type Contact = z.infer<typeof contactSchema>;
