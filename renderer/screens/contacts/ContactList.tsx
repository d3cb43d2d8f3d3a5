import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Contact } from '#shared/model/contact.ts';
import { useContactWords } from '../../parts/contact-picker/use-contact-words.ts';
import { RowList } from '../../ui/RowList.tsx';
import { ContactRow } from './ContactRow.tsx';

type ContactListProps = {
  contacts: readonly Contact[];
  isLoadingMore: boolean;
  /** The end of the list is near what is shown. */
  onEndInSight: () => void;
};

/** A row a contact, of which only those in sight are drawn; Enter and a click open one. */
export function ContactList({ contacts, isLoadingMore, onEndInSight }: ContactListProps) {
  const { t } = useTranslation('contacts');
  const navigate = useNavigate();
  const wordsOf = useContactWords();
  const rowOf = (contact: Contact) => ({
    id: contact.phone,
    textValue: wordsOf(contact).name,
    content: <ContactRow contact={contact} />,
  });
  return (
    <RowList
      label={t('title')}
      items={contacts}
      rowHeight={57}
      rowOf={rowOf}
      onOpen={(phone) => void navigate({ to: '/settings/contacts/$phone', params: { phone: String(phone) } })}
      isLoadingMore={isLoadingMore}
      loadingLabel={t('loadingMore')}
      onEndInSight={onEndInSight}
    />
  );
}
