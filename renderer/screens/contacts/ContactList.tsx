import { useNavigate } from '@tanstack/react-router';
import { GridList, GridListItem, GridListLoadMoreItem } from 'react-aria-components/GridList';
import { Collection } from 'react-aria-components/Collection';
import { ListLayout, Virtualizer } from 'react-aria-components/Virtualizer';
import { useTranslation } from 'react-i18next';
import type { Contact } from '#shared/model/contact.ts';
import { useContactWords } from '../../parts/contact-picker/use-contact-words.ts';
import styles from './ContactList.module.css';
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
  return (
    <Virtualizer layout={ListLayout} layoutOptions={{ estimatedRowHeight: 57 }}>
      <GridList
        aria-label={t('title')}
        className={styles['list'] ?? ''}
        onAction={(phone) =>
          void navigate({ to: '/settings/contacts/$phone', params: { phone: String(phone) } })
        }
      >
        <Collection items={contacts}>
          {(contact) => (
            <GridListItem
              id={contact.phone}
              textValue={wordsOf(contact).name}
              className={styles['row'] ?? ''}
            >
              <ContactRow contact={contact} />
            </GridListItem>
          )}
        </Collection>
        <GridListLoadMoreItem
          className={styles['more'] ?? ''}
          isLoading={isLoadingMore}
          onLoadMore={onEndInSight}
        >
          {t('loadingMore')}
        </GridListLoadMoreItem>
      </GridList>
    </Virtualizer>
  );
}
