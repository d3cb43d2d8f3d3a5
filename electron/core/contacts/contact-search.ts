import type { Contact } from '#shared/model/contact.ts';
import { foldText } from '../engine/fold.ts';

/** A name as it is searched and sorted: "Lætitia Côté-Roy" becomes "laetitia cote roy". */
export function foldedName({ firstName, lastName }: Pick<Contact, 'firstName' | 'lastName'>): string {
  return foldText(withoutLigatures(`${firstName} ${lastName}`));
}

/** A whole text may be pasted; more words than these tell no name. */
const mostTerms = 10;

/**
 * What a contact's folded name or phone must hold to be found: the words of a query, or its digits in one piece
 * when it is a telephone number. The zeros that stand before a number in its own country are not in the phone:
 * `06 12 34…` is `+33612 34…`.
 */
export function searchTerms(query: string): string[] {
  const digits = query.replace('(0)', '').replaceAll(/\D/g, '').replace(/^0+/, '');
  if (digits !== '' && /^[\d\s()+./-]*$/.test(query)) return [digits];
  return foldText(withoutLigatures(query))
    .split(' ')
    .filter((word) => word !== '')
    .slice(0, mostTerms);
}

/** Which have no decomposition in Unicode. */
function withoutLigatures(text: string): string {
  return text.replaceAll(/œ/giu, 'oe').replaceAll(/æ/giu, 'ae');
}
