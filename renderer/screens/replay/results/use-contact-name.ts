import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ReplayFigures } from '#shared/contract/replay-figures.ts';
import { api } from '../../../client/client.ts';
import { usePhoneFormat } from '../../../i18n/use-phone-format.ts';

/** As many of the workspace's contacts are asked for; more are known by their numbers alone. */
const contactsKnown = 200;

/** What a contact of the log is called: by name where one is known, else by number. */
export function useContactName({ contacts }: ReplayFigures): (contact: string | null) => string {
  const { t } = useTranslation('replay');
  const formatPhone = usePhoneFormat();
  const { data } = useQuery(api.contacts.list.queryOptions({ input: { limit: contactsKnown } }));
  const known = (data?.contacts ?? []).map(({ phone, ...name }) => ({ contact: phone, ...name }));
  const names = new Map(
    [...known, ...contacts].map(({ contact, firstName, lastName }) => [
      contact,
      [firstName, lastName].filter(Boolean).join(' '),
    ]),
  );
  return (contact) => {
    if (contact === null) return t('decisions.withheld');
    return names.get(contact) || formatPhone(contact);
  };
}
