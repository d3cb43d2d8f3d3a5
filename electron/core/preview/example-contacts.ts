import type { Language } from '#shared/model/language.ts';

/** Whom an example is written to while the workspace has no contact of that language. */
export const exampleContacts: Record<Language, { firstName: string; lastName: string }> = {
  fr: { firstName: 'Sophie', lastName: 'Tremblay' },
  en: { firstName: 'Emma', lastName: 'Wilson' },
};
