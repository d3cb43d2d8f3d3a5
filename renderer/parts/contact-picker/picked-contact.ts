import type { Contact } from '#shared/model/contact.ts';
import { exampleContact } from '#shared/model/example-contact.ts';
import type { Language } from '#shared/model/language.ts';

/** Whom a preview is made for. `phone` is null for who is no contact of the workspace: an example, or a stranger. */
export type PickedContact = Omit<Contact, 'phone'> & { phone: string | null };

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

/** Stands for one contact, one example, or the unknown one, in a list. */
export function pickedKey({ phone, language }: PickedContact): string {
  return phone ?? language ?? 'unknown';
}
