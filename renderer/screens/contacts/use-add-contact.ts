import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { create } from 'zustand';
import { api } from '../../client/client.ts';
import { callErrorOf } from '../../client/errors.ts';
import { queryClient } from '../../client/query-client.ts';
import { readTypedPhone } from '../../parts/first-run/typed-phone.ts';
import { showToast } from '../../ui/toast-queue.ts';
import { type ContactDetails, type ContactFaults, contactFaults } from './contact-details.ts';

type AddContactDraft = ContactDetails & { typedPhone: string };

const empty: AddContactDraft = { typedPhone: '', firstName: '', lastName: '', language: null };

/** What has been typed for a contact that is not added yet: it outlives its dialog, a click beside it loses nothing. */
const useDraft = create<AddContactDraft>(() => empty);

/** The form that adds a contact: what is typed, what is wrong with it, and the sending of it. */
export function useAddContact(onClose: () => void) {
  const { t } = useTranslation('contacts');
  const { typedPhone, ...details } = useDraft();
  const phone = readTypedPhone(typedPhone);
  const [faults, setFaults] = useState<ContactFaults>({});
  const add = useMutation(
    api.contacts.add.mutationOptions({
      onSuccess: async () => {
        await queryClient.invalidateQueries({ queryKey: api.contacts.key() });
        useDraft.setState(empty);
        onClose();
        showToast({ tone: 'done', message: t('add.done') });
      },
      onError: (error) => {
        const failure = callErrorOf(error);
        if (failure?.code !== 'INVALID') return;
        setFaults(Object.fromEntries(failure.faults.map((fault) => [String(fault.path[0]), fault])));
      },
    }),
  );
  return {
    typedPhone,
    phone,
    details,
    faults,
    /** Whether adding failed for a reason that is no field's. */
    hasFailed: add.isError && Object.keys(faults).length === 0,
    isPending: add.isPending,
    change: (change: Partial<AddContactDraft>) => {
      useDraft.setState(change);
      const changed = new Set(Object.keys(change).map((field) => (field === 'typedPhone' ? 'phone' : field)));
      setFaults((before) =>
        Object.fromEntries(Object.entries(before).filter(([field]) => !changed.has(field))),
      );
    },
    discard: () => {
      useDraft.setState(empty);
      onClose();
    },
    submit: () => {
      if (add.isPending) return;
      const contact = { phone: phone ?? '', ...details };
      const found = contactFaults(contact);
      setFaults(found);
      if (Object.keys(found).length === 0) add.mutate(contact);
    },
  };
}
