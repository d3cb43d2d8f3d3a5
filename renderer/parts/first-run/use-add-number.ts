import { useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Fault } from '#shared/model/fault.ts';
import type { Language } from '#shared/model/language.ts';
import { api, client } from '../../client/client.ts';
import { callErrorOf } from '../../client/errors.ts';
import { queryClient } from '../../client/query-client.ts';
import { useInterfaceLanguage } from '../../i18n/use-words.ts';
import { focusContent } from '../../ui/focus-content.ts';
import { showToast } from '../../ui/toast-queue.ts';
import {
  type AddNumberDraft,
  type AddNumberFaults,
  type AddNumberField,
  addNumberFaults,
  clearAddNumberDraft,
  likelyTimeZone,
  useAddNumberDraft,
} from './add-number-draft.ts';
import { readTypedPhone } from './typed-phone.ts';

/** The form that adds a number: what is typed, what is wrong with it, and the sending of it. */
export function useAddNumber(onAdded: () => void) {
  const { t } = useTranslation('addNumber');
  const navigate = useNavigate();
  const draft = useAddNumberDraft();
  const { data: workspace } = useQuery(api.workspace.get.queryOptions());
  const interfaceLanguage: Language = useInterfaceLanguage() === 'en' ? 'en' : 'fr';
  const [faults, setFaults] = useState<AddNumberFaults>({});

  const asksBusinessName = workspace === null;
  const phone = readTypedPhone(draft.typedPhone);
  const timeZone = draft.timeZone ?? likelyTimeZone(phone, deviceTimeZone());
  const language = draft.language ?? workspace?.language ?? interfaceLanguage;

  const add = useMutation({
    mutationFn: async () => {
      if (asksBusinessName) await client.workspace.set({ name: draft.businessName, language });
      return client.numbers.add({ phone: phone ?? '', label: draft.label, timeZone, language });
    },
    onSuccess: async ({ id }) => {
      await queryClient.invalidateQueries();
      clearAddNumberDraft();
      onAdded();
      showToast({ tone: 'done', message: t('done') });
      await navigate({ to: '/settings/phone-numbers/$numberId', params: { numberId: id } });
      focusContent();
    },
    onError: (error) => {
      const failure = callErrorOf(error);
      if (failure?.code === 'INVALID') setFaults(byField(failure.faults));
    },
  });

  return {
    draft,
    asksBusinessName,
    phone,
    timeZone,
    language,
    faults,
    /** Whether adding failed for a reason that is no field's. */
    hasFailed: add.isError && Object.keys(faults).length === 0,
    change: (field: AddNumberField | null, change: Partial<AddNumberDraft>) => {
      useAddNumberDraft.setState(change);
      if (field) setFaults(({ [field]: _, ...others }) => others);
    },
    submit: () => {
      if (add.isPending) return;
      const found = addNumberFaults(draft, { phone, timeZone, asksBusinessName });
      setFaults(found);
      if (Object.keys(found).length === 0) add.mutate();
    },
  };
}

const fieldOfPath: Record<string, AddNumberField> = {
  name: 'businessName',
  phone: 'phone',
  label: 'label',
  timeZone: 'timeZone',
};

function byField(faults: readonly Fault[]): AddNumberFaults {
  const placed: AddNumberFaults = {};
  for (const fault of faults) {
    const field = fieldOfPath[String(fault.path[0])];
    if (field) placed[field] ??= fault;
  }
  return placed;
}

function deviceTimeZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}
