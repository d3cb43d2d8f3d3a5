import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type SearchChoice, SearchSelect } from '../../ui/SearchSelect.tsx';
import { ContactLine } from './ContactLine.tsx';
import { type PickedContact, pickedKey } from './picked-contact.ts';
import { useContactChoices } from './use-contact-choices.ts';
import { useContactWords } from './use-contact-words.ts';

type ContactPickerProps = {
  label: string;
  /** The label is there for screen readers alone, where the chosen contact says enough. */
  isLabelHidden?: boolean;
  value: PickedContact;
  onChange: (contact: PickedContact) => void;
  /** Whom else one may choose, by what is typed, beside the contacts and the examples. */
  others?: (query: string) => readonly PickedContact[];
};

const noOthers = (): readonly PickedContact[] => [];

/** Chooses whom something is shown for: a contact of the workspace, found by typing, an example, or a stranger. */
export function ContactPicker({
  label,
  isLabelHidden = false,
  value,
  onChange,
  others = noOthers,
}: ContactPickerProps) {
  const { t } = useTranslation('contacts');
  const wordsOf = useContactWords();
  const [query, setQuery] = useState<string | null>(null);
  const { standIns, contacts, more, isAsking, hasFailed } = useContactChoices(query ?? '', query !== null);
  const known = new Set([...standIns, ...contacts].map(pickedKey));
  // They come last: were they there before the contacts, one of them would be the first to be chosen.
  const strangers = isAsking ? [] : others(query ?? '').filter((other) => !known.has(pickedKey(other)));
  const choiceOf = (contact: PickedContact): SearchChoice => ({
    id: pickedKey(contact),
    name: wordsOf(contact).name,
    content: <ContactLine contact={contact} />,
  });
  return (
    <SearchSelect
      label={label}
      isLabelHidden={isLabelHidden}
      value={pickedKey(value)}
      chosen={<ContactLine contact={value} />}
      onChange={(key) => {
        const chosen = [...standIns, ...contacts, ...strangers].find((contact) => pickedKey(contact) === key);
        if (chosen) onChange(chosen);
      }}
      query={query}
      onQuery={setQuery}
      search={{
        label: t('search.label'),
        placeholder: t('search.placeholder'),
        clear: t('search.clear'),
        none: isAsking ? '' : t('search.none', { query }),
      }}
      sections={[
        { id: 'stand-ins', title: t('picker.standIns'), items: standIns },
        { id: 'contacts', title: t('title'), items: contacts },
        { id: 'strangers', title: t('picker.strangers'), items: strangers },
      ]}
      choiceOf={choiceOf}
      more={more > 0 ? t('picker.more', { count: more }) : null}
      failure={hasFailed ? t('failed') : null}
    />
  );
}
