import type { PickedContact } from '../contact-picker/picked-contact.ts';
import type { Caller } from './simulation.ts';

/** The caller that a contact stands for. */
export function callerOf({ phone, isWithheld, firstName, lastName, language }: PickedContact): Caller {
  if (isWithheld || phone !== null) return { phone };
  return { person: { firstName, lastName, language } };
}
