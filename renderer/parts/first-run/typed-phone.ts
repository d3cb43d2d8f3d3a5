import { parsePhoneNumberFromString } from 'libphonenumber-js/min';
import { isSubscriberNumber } from '#shared/model/e164.ts';

/** « poste 22 », "ext. 22", "x22": texts cannot be sent to an extension, so it is left out. */
const extension = /[\s,;.]*(?:poste|ext(?:ension)?|x|#)[\s.:]*\d+\s*$/iu;

/**
 * The E.164 form of a number as people type it: `(514) 555-0100`, `514 555 0100 poste 22`,
 * `01 99 00 12 34`, `+33 1 99 00 12 34`, `0033…`. Null when it cannot be understood.
 */
export function readTypedPhone(typed: string): string | null {
  const text = typed
    .trim()
    .replace(extension, '')
    .replace(/^00(?=[1-9])/, '+');
  // In France a number begins with 0, in North America none does.
  const defaultCountry = text.startsWith('0') ? 'FR' : 'CA';
  const number = parsePhoneNumberFromString(text, { defaultCountry, extract: false });
  // The length is checked and not the ranges in use: those change more often than the application.
  return number?.isPossible() && isSubscriberNumber(number.number) ? number.number : null;
}
