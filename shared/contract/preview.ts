import { z } from 'zod';
import { languageSchema } from '#shared/model/language.ts';
import { numberIdSchema } from '#shared/model/phone-number.ts';
import { procedure } from './errors.ts';

/** The person a preview is made for; a field left empty is not known of them. */
export const previewContactSchema = z.object({
  firstName: z.string(),
  lastName: z.string(),
  language: languageSchema.nullable(),
});
export type PreviewContact = z.infer<typeof previewContactSchema>;

export const previewContract = {
  /**
   * The text a contact of this number would receive now from a message, saved or not. The message may be
   * unfinished: what is not an accepted tag is shown as it is written.
   */
  message: procedure
    .input(
      z.object({
        numberId: numberIdSchema,
        message: z.string().max(20_000),
        translations: z.partialRecord(languageSchema, z.string().max(20_000)),
        contact: previewContactSchema,
      }),
    )
    .output(z.object({ text: z.string(), language: languageSchema })),
};
