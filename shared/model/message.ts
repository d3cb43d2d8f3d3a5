import { z } from 'zod';
import { addFault } from './fault.ts';
import type { Language } from './language.ts';
import { parseTemplate } from './message-template.ts';
import { lengthBetween, normalizeText, refuseUnprintable } from './text.ts';

/** The longest message, in characters, stored and rendered (domain.md, messages). */
export const messageMaxLength = 1600;

/** What an auto-reply says: composed and trimmed, 1 to 1,600 characters, known variables, no logic tags. */
export const messageSchema = z
  .string()
  .overwrite(normalizeText)
  .check(refuseUnprintable, lengthBetween(1, messageMaxLength), (payload) => {
    for (const fault of parseTemplate(payload.value).faults) addFault(payload, fault.code, fault.facts);
  });

/** The same message in other languages, for contacts who speak them. */
export const translationsSchema = z.strictObject({
  fr: messageSchema.exactOptional(),
  en: messageSchema.exactOptional(),
} satisfies Record<Language, z.ZodType>);
export type Translations = z.infer<typeof translationsSchema>;
