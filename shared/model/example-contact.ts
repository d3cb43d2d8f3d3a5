import type { Language } from './language.ts';

const names: Record<Language, { firstName: string; lastName: string }> = {
  fr: { firstName: 'Sophie', lastName: 'Tremblay' },
  en: { firstName: 'Emma', lastName: 'Wilson' },
};

/** The one person of a language every preview is written to, so that a reply has the same length wherever it is shown. */
export function exampleContact(language: Language) {
  return { ...names[language], language };
}
