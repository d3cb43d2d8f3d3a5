import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Contact } from '#shared/model/contact.ts';
import { api } from '../../client/client.ts';
import { callErrorOf } from '../../client/errors.ts';
import { queryClient } from '../../client/query-client.ts';
import { showToast } from '../../ui/toast-queue.ts';
import { type ContactDetails, contactFaults, detailsOf } from './contact-details.ts';

/**
 * The form that changes a contact.
 * @param contact as it stands at this moment; it may change while the form is open
 */
export function useEditContact(contact: Contact, onSaved: () => void) {
  const { t } = useTranslation('contacts');
  const stored = detailsOf(contact);
  const [base, setBase] = useState(stored);
  const [details, setDetails] = useState(stored);
  const [submitted, setSubmitted] = useState(false);
  const follow = (): void => {
    setBase(stored);
    setDetails(stored);
  };
  // As long as nothing has been typed, the form shows what is there.
  if (!isSame(stored, base) && isSame(details, base)) follow();

  const update = useMutation(
    api.contacts.update.mutationOptions({
      onSuccess: async () => {
        await queryClient.invalidateQueries({ queryKey: api.contacts.key() });
        showToast({ tone: 'done', message: t('edit.saved') });
        onSaved();
      },
      onError: () => queryClient.invalidateQueries({ queryKey: api.contacts.get.key() }),
    }),
  );
  const faults = submitted ? contactFaults({ phone: contact.phone, ...details }) : {};
  const save = (basedOn: ContactDetails): void => {
    setSubmitted(true);
    if (update.isPending || Object.keys(contactFaults({ phone: contact.phone, ...details })).length > 0)
      return;
    update.mutate({ phone: contact.phone, ...details, base: basedOn });
  };
  return {
    details,
    faults,
    /** Something is typed that is not saved. */
    isUnsaved: !isSame(details, base),
    /** Somebody else has saved something since; what is typed here is kept. */
    isOvertaken: !isSame(stored, base),
    hasFailed: update.isError && callErrorOf(update.error)?.code !== 'CONFLICT',
    isPending: update.isPending,
    change: (change: Partial<ContactDetails>) => setDetails({ ...details, ...change }),
    save: () => save(base),
    keepMine: () => save(stored),
    takeTheirs: follow,
  };
}

function isSame(one: ContactDetails, other: ContactDetails): boolean {
  return (
    one.firstName === other.firstName && one.lastName === other.lastName && one.language === other.language
  );
}
