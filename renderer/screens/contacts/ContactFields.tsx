import { useTranslation } from 'react-i18next';
import { languages } from '#shared/model/language.ts';
import { useFaultText } from '../../i18n/use-words.ts';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import type { ContactDetails, ContactFaults } from './contact-details.ts';

type ContactFieldsProps = {
  details: ContactDetails;
  faults: ContactFaults;
  onChange: (change: Partial<ContactDetails>) => void;
  autoFocus?: boolean;
};

/** What one writes about a contact; all of it may be left out. */
export function ContactFields({ details, faults, onChange, autoFocus = false }: ContactFieldsProps) {
  const { t } = useTranslation(['contacts', 'words']);
  const faultText = useFaultText();
  const { firstName, lastName, language } = details;
  return (
    <>
      <TextField
        autoFocus={autoFocus}
        label={t('contacts:form.firstName')}
        value={firstName}
        onChange={(value) => onChange({ firstName: value })}
        error={faults.firstName && faultText(faults.firstName)}
      />
      <TextField
        label={t('contacts:form.lastName')}
        value={lastName}
        onChange={(value) => onChange({ lastName: value })}
        error={faults.lastName && faultText(faults.lastName)}
      />
      <Select
        label={t('contacts:form.language')}
        description={t('contacts:form.languageHint')}
        value={language ?? 'unknown'}
        options={[
          { value: 'unknown', label: t('contacts:form.noLanguage') },
          ...languages.map((value) => ({ value, label: t(`words:language.${value}`) })),
        ]}
        onChange={(value) => onChange({ language: value === 'unknown' ? null : value })}
      />
    </>
  );
}
