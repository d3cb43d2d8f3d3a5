import { isElided } from '../../i18n/elision.ts';
import type { PickedContact } from '../contact-picker/picked-contact.ts';
import type { Wording } from './explained.ts';

/** A contact's name, or number where there is no name; null when neither is known. */
export function contactName(
  { firstName, lastName, phone }: PickedContact,
  { formatPhone }: Wording,
): string | null {
  return [firstName, lastName].filter(Boolean).join(' ') || (phone && formatPhone(phone));
}

/** From whom: "from Sophie Tremblay", « d’Emma Wilson ». */
export function fromContact(contact: PickedContact, wording: Wording): string {
  const { t } = wording;
  const name = contactName(contact, wording);
  if (name === null) return t('why:fromUnknown');
  return isElided(name) ? t('why:fromElided', { name }) : t('why:from', { name });
}
