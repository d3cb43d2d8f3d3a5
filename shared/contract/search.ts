import { z } from 'zod';
import { languageSchema } from '#shared/model/language.ts';
import { numberIdSchema } from '#shared/model/phone-number.ts';
import { procedure } from './errors.ts';
import { slotSchema } from './numbers.ts';

/**
 * Where a reply says what was searched for. `translation` is the language of the version that says it, null for
 * the message itself. In the pieces each variable of the text is U+FFFC; `…` stands where the text goes on.
 */
export const replyExcerptSchema = slotSchema.extend({
  translation: languageSchema.nullable(),
  pieces: z.array(z.object({ text: z.string(), isMatch: z.boolean() })),
});
export type ReplyExcerpt = z.infer<typeof replyExcerptSchema>;

const query = z.string().max(200);

export const searchContract = {
  /**
   * The numbers with a reply in which each word of the query begins a word, whatever the accents and the case:
   * "ferme" finds « fermés ».
   */
  replies: procedure.input(z.object({ query })).output(z.object({ numberIds: z.array(numberIdSchema) })),
  /** Where the first such reply of one number says it; null when none does. */
  excerpt: procedure
    .input(z.object({ query, numberId: numberIdSchema }))
    .output(replyExcerptSchema.nullable()),
};
