import { isSubscriberNumber } from '#shared/model/e164.ts';
import type { SenderFault } from '#shared/model/trace.ts';

/**
 * Why a contact cannot be answered, or null when it can. `ownNumbers` has the workspace's numbers as keys;
 * numbers are compared as written; a word stands for a withheld number (domain.md, settled readings, senders).
 */
export function senderFault(
  contact: string | null,
  ownNumbers: ReadonlyMap<string, unknown>,
): SenderFault | null {
  if (contact === null) return 'withheld';
  if (isSubscriberNumber(contact)) return ownNumbers.has(contact) ? 'own_number' : null;
  if (/^\p{L}+$/u.test(contact)) return 'withheld';
  if (/\p{L}/u.test(contact)) return 'alphanumeric';
  return /^\d{3,8}$/.test(contact) ? 'short_code' : 'not_a_subscriber';
}
