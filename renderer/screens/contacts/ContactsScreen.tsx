import { useParams } from '@tanstack/react-router';
import { Contact } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { LoadFailure } from '../../ui/LoadFailure.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { SearchField } from '../../ui/SearchField.tsx';
import { ContactActions } from './ContactActions.tsx';
import { ContactList } from './ContactList.tsx';
import styles from './ContactsScreen.module.css';
import { OpenContact } from './OpenContact.tsx';
import { useContactPages } from './use-contact-pages.ts';

/** Settings → Contacts: who calls and writes, in which language they are answered, and who no longer wants to be. */
export function ContactsScreen() {
  const { t } = useTranslation('contacts');
  const { phone } = useParams({ strict: false });
  const [query, setQuery] = useState('');
  const { contacts, total, isOutdated, isError, isLoadingMore, loadMore, refetch } = useContactPages(query);

  if (isError && !contacts) {
    return (
      <div className={styles['page']}>
        <LoadFailure message={t('failed')} retryLabel={t('retry')} onRetry={() => void refetch()} />
      </div>
    );
  }
  if (!contacts) return null;
  return (
    <>
      {total === 0 && query === '' && !isOutdated ? (
        <EmptyState icon={Contact} title={t('empty.title')} actions={<ContactActions />}>
          {t('empty.text')}
        </EmptyState>
      ) : (
        <div className={styles['page']}>
          <PageHeader title={t('title')} count={total}>
            <SearchField
              label={t('search.label')}
              placeholder={t('search.placeholder')}
              clearLabel={t('search.clear')}
              value={query}
              onChange={setQuery}
            />
            <ContactActions />
          </PageHeader>
          <section className={styles['card']}>
            {contacts.length > 0 ? (
              <ContactList contacts={contacts} isLoadingMore={isLoadingMore} onEndInSight={loadMore} />
            ) : (
              <p className={styles['none']} role="status">
                {t('search.none', { query })}
                <Button size="small" onPress={() => setQuery('')}>
                  {t('search.clear')}
                </Button>
              </p>
            )}
          </section>
        </div>
      )}
      {phone !== undefined && <OpenContact key={phone} phone={phone} />}
    </>
  );
}
