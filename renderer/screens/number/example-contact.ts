import type { PreviewContact } from '#shared/contract/preview.ts';
import type { Language } from '#shared/model/language.ts';

const names: Record<Language, { firstName: string; lastName: string }> = {
  fr: { firstName: 'Sophie', lastName: 'Tremblay' },
  en: { firstName: 'Emma', lastName: 'Wilson' },
};

/** Someone who speaks a language, for messages to be shown to. */
export function exampleContact(language: Language): PreviewContact {
  return { ...names[language], language };
}
