import { useQuery } from '@tanstack/react-query';
import { isSubscriberNumber } from '#shared/model/e164.ts';
import type { Language } from '#shared/model/language.ts';
import { api } from '../../client/client.ts';
import { callErrorOf } from '../../client/errors.ts';
import {
  type PickedContact,
  pickedExample,
  unknownContact,
  withheldContact,
} from '../../parts/contact-picker/picked-contact.ts';
import type { Caller } from '../../parts/simulation/simulation.ts';

/** Who calls or texts, with what the workspace knows of them. */
export function useCaller(from: Caller | null, language: Language): PickedContact {
  const phone = from && 'phone' in from ? from.phone : null;
  const { data } = useQuery(
    api.contacts.get.queryOptions({
      input: { phone: phone ?? '' },
      enabled: phone !== null && isSubscriberNumber(phone),
      retry: (failures, failure) => callErrorOf(failure) === null && failures < 1,
    }),
  );
  if (from === null) return pickedExample(language);
  if ('person' in from) return { ...unknownContact, ...from.person };
  if (phone === null) return withheldContact;
  return data?.phone === phone ? data : { ...unknownContact, phone };
}
