import { parsePhoneNumberFromString } from 'libphonenumber-js/min';
import type { Language } from '#shared/model/language.ts';
import { formatNorthAmerican } from './north-american.ts';

/**
 * An E.164 number as people of a language read it: `514 555-0100`, `(514) 555-0100`, and the international
 * form, `+33 1 70 18 99 00`, outside +1. A number of no known plan stays as it is written.
 */
export function formatPhone(phone: string, language: Language): string {
  return (
    formatNorthAmerican(phone, language) ??
    parsePhoneNumberFromString(phone, { extract: false })?.formatInternational() ??
    phone
  );
}
