import { type Contact, contactSchema } from '#shared/model/contact.ts';
import type { Fault } from '#shared/model/fault.ts';
import { firstFault } from '../../parts/first-fault.ts';

/** What people write about a contact. */
export type ContactDetails = Pick<Contact, 'firstName' | 'lastName' | 'language'>;

export function detailsOf({ firstName, lastName, language }: Contact): ContactDetails {
  return { firstName, lastName, language };
}

export type ContactFaults = Partial<Record<'phone' | 'firstName' | 'lastName', Fault>>;

/** What is wrong with each field before anything is sent. */
export function contactFaults(fields: { phone: string; firstName: string; lastName: string }): ContactFaults {
  const { phone, firstName, lastName } = contactSchema.shape;
  const faults = {
    phone: firstFault(phone, fields.phone),
    firstName: firstFault(firstName, fields.firstName),
    lastName: firstFault(lastName, fields.lastName),
  };
  return Object.fromEntries(Object.entries(faults).filter(([, fault]) => fault !== undefined));
}
