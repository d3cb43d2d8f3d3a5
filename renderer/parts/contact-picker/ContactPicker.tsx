import { ChevronDown } from 'lucide-react';
import { useState } from 'react';
import { Autocomplete } from 'react-aria-components/Autocomplete';
import { Button } from 'react-aria-components/Button';
import { Collection } from 'react-aria-components/Collection';
import { Header } from 'react-aria-components/Header';
import { Label } from 'react-aria-components/Label';
import { ListBox, ListBoxItem, ListBoxSection } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { Select, SelectValue } from 'react-aria-components/Select';
import { useTranslation } from 'react-i18next';
import { classes } from '../../ui/classes.ts';
import fieldStyles from '../../ui/Field.module.css';
import { SearchField } from '../../ui/SearchField.tsx';
import { ContactLine } from './ContactLine.tsx';
import styles from './ContactPicker.module.css';
import { type PickedContact, pickedKey } from './picked-contact.ts';
import { useContactChoices } from './use-contact-choices.ts';
import { useContactWords } from './use-contact-words.ts';

type ContactPickerProps = {
  /** Read out; the chosen contact says enough to who sees. */
  label: string;
  value: PickedContact;
  onChange: (contact: PickedContact) => void;
  /** Whom else one may choose, by what is typed, beside the contacts and the examples. */
  others?: (query: string) => readonly PickedContact[];
};

const noOthers = (): readonly PickedContact[] => [];

/** Chooses whom something is shown for: a contact of the workspace, found by typing, an example, or a stranger. */
export function ContactPicker({ label, value, onChange, others = noOthers }: ContactPickerProps) {
  const { t } = useTranslation('contacts');
  const wordsOf = useContactWords();
  const [isOpen, setOpen] = useState(false);
  const [query, setQuery] = useState('');
  const { standIns, contacts, more, hasFailed } = useContactChoices(query, isOpen);
  const known = new Set([...standIns, ...contacts].map(pickedKey));
  const strangers = others(query).filter((other) => !known.has(pickedKey(other)));
  const option = (contact: PickedContact) => (
    <ListBoxItem
      id={pickedKey(contact)}
      textValue={wordsOf(contact).name}
      className={classes(fieldStyles['option'], styles['option'])}
    >
      <ContactLine contact={contact} />
    </ListBoxItem>
  );
  return (
    <Select
      value={pickedKey(value)}
      onChange={(key) => {
        const chosen = [...standIns, ...contacts, ...strangers].find((contact) => pickedKey(contact) === key);
        if (chosen) onChange(chosen);
      }}
      isOpen={isOpen}
      onOpenChange={(open) => {
        setOpen(open);
        if (open) setQuery('');
      }}
    >
      <Label className={styles['label'] ?? ''}>{label}</Label>
      <Button className={classes(fieldStyles['input'], fieldStyles['select'], styles['button'])}>
        <SelectValue>
          <ContactLine contact={value} />
        </SelectValue>
        <ChevronDown size={15} aria-hidden="true" />
      </Button>
      <Popover maxHeight={400} className={classes(fieldStyles['popover'], styles['popover'])}>
        <Autocomplete inputValue={query} onInputChange={setQuery}>
          <div className={styles['search']}>
            <SearchField
              autoFocus
              label={t('search.label')}
              placeholder={t('search.placeholder')}
              clearLabel={t('search.clear')}
              value={query}
              onChange={setQuery}
            />
          </div>
          <ListBox
            className={classes(fieldStyles['options'], styles['options'])}
            renderEmptyState={() => <p className={styles['note']}>{t('search.none', { query })}</p>}
          >
            {standIns.length > 0 && (
              <ListBoxSection id="stand-ins">
                <Header className={styles['section'] ?? ''}>{t('picker.standIns')}</Header>
                <Collection items={standIns}>{option}</Collection>
              </ListBoxSection>
            )}
            {contacts.length > 0 && (
              <ListBoxSection id="contacts">
                <Header className={styles['section'] ?? ''}>{t('title')}</Header>
                <Collection items={contacts}>{option}</Collection>
              </ListBoxSection>
            )}
            {strangers.length > 0 && (
              <ListBoxSection id="strangers">
                <Header className={styles['section'] ?? ''}>{t('picker.strangers')}</Header>
                <Collection items={strangers}>{option}</Collection>
              </ListBoxSection>
            )}
          </ListBox>
        </Autocomplete>
        {hasFailed && (
          <p className={styles['note']} role="alert">
            {t('failed')}
          </p>
        )}
        {more > 0 && <p className={styles['note']}>{t('picker.more', { count: more })}</p>}
      </Popover>
    </Select>
  );
}
