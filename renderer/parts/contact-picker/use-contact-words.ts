import { useTranslation } from 'react-i18next';
import { usePhoneFormat } from '../../i18n/use-phone-format.ts';
import { exampleLanguage, type PickedContact } from './picked-contact.ts';

/** How a contact is called, and what else is known of them in a few words. */
export function useContactWords(): (contact: PickedContact) => { name: string; detail: string } {
  const { t } = useTranslation('contacts');
  const formatPhone = usePhoneFormat();
  return (contact) => {
    const { phone, firstName, lastName, language, optedOutAt, isWithheld } = contact;
    if (isWithheld) return { name: t('withheld.name'), detail: t('withheld.detail') };
    const fullName = [firstName, lastName].filter(Boolean).join(' ');
    const formatted = phone && formatPhone(phone);
    if (phone === null && fullName === '') return { name: t('unknown.name'), detail: t('unknown.detail') };
    const strangerWord = exampleLanguage(contact) === undefined ? t('madeUp') : t('example');
    const details = [
      phone === null ? strangerWord : fullName === '' ? null : formatted,
      language === null ? t('noLanguage') : t(`language.${language}`),
      optedOutAt === null ? null : t('optedOut'),
    ];
    return { name: fullName || formatted || '', detail: details.filter(Boolean).join(' · ') };
  };
}
