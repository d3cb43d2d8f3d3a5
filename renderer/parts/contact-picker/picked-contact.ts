import type { Contact } from '#shared/model/contact.ts';
import { exampleContact } from '#shared/model/example-contact.ts';
import { type Language, languages } from '#shared/model/language.ts';

/**
 * Whom a preview is made for. `phone` is null for who is no contact of the workspace: an example, somebody made up,
 * or a stranger, whose number may be withheld.
 */
export type PickedContact = Omit<Contact, 'phone'> & { phone: string | null; isWithheld?: true };

/** The example contact of a language. */
export function pickedExample(language: Language): PickedContact {
  return { phone: null, ...exampleContact(language), optedOutAt: null };
}

/** Somebody of whom nothing is known. */
export const unknownContact: PickedContact = {
  phone: null,
  firstName: '',
  lastName: '',
  language: null,
  optedOutAt: null,
};

/** Somebody who does not show a number. */
export const withheldContact: PickedContact = { ...unknownContact, isWithheld: true };

/** Stands for one contact, one example, one person made up, or the unknown one, in a list. */
export function pickedKey(contact: PickedContact): string {
  const { phone, firstName, lastName, language, isWithheld } = contact;
  if (isWithheld) return 'withheld';
  if (phone !== null) return phone;
  if (firstName === '' && lastName === '') return 'unknown';
  return exampleLanguage(contact) ?? `${firstName} ${lastName} ${language}`;
}

/** The language whose example this is; undefined for everybody else. */
export function exampleLanguage({
  phone,
  firstName,
  lastName,
  language,
}: PickedContact): Language | undefined {
  if (phone !== null) return undefined;
  return languages.find((spoken) => {
    const example = exampleContact(spoken);
    return language === spoken && firstName === example.firstName && lastName === example.lastName;
  });
}
