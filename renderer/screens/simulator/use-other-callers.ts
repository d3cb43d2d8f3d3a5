import { useTranslation } from 'react-i18next';
import { optionalNameSchema } from '#shared/model/name.ts';
import { readTypedPhone } from '../../parts/first-run/typed-phone.ts';
import {
  type PickedContact,
  unknownContact,
  withheldContact,
} from '../../parts/contact-picker/picked-contact.ts';
import { fold } from '../../i18n/fold.ts';

const looksLikeNumber = /^[\d\s()+./-]+$/;
const shortestNumber = 3;

/**
 * Who may call beside contacts: a withheld number, a number that is typed, short ones too, and a person who is
 * made up by a name.
 */
export function useOtherCallers(): (query: string) => PickedContact[] {
  const { t } = useTranslation('contacts');
  const nameOfWithheld = fold(t('withheld.name'));
  return (query) => {
    const typed = query.trim();
    const isWithheldFound = nameOfWithheld.includes(fold(typed));
    return [...(isWithheldFound ? [withheldContact] : []), ...typedCaller(typed)];
  };
}

function typedCaller(typed: string): PickedContact[] {
  if (looksLikeNumber.test(typed)) {
    const digits = typed.replaceAll(/\D/g, '');
    if (digits.length < shortestNumber) return [];
    return [{ ...unknownContact, phone: readTypedPhone(typed) ?? digits }];
  }
  const name = optionalNameSchema.safeParse(typed);
  return typed !== '' && name.success ? [{ ...unknownContact, firstName: name.data }] : [];
}
