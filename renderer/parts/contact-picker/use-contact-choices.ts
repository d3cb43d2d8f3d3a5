import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { languages } from '#shared/model/language.ts';
import { api } from '../../client/client.ts';
import { fold } from '../../i18n/fold.ts';
import { type PickedContact, pickedExample, unknownContact } from './picked-contact.ts';
import { useContactWords } from './use-contact-words.ts';

/** More are found by typing than by scrolling. */
const shownAtOnce = 50;

type ContactChoices = {
  /** The examples and the unknown contact. */
  standIns: PickedContact[];
  contacts: PickedContact[];
  /** How many contacts are found but not among `contacts`. */
  more: number;
  /** The contacts are those of an earlier query, as far as they go with this one: others are on their way. */
  isAsking: boolean;
  hasFailed: boolean;
};

/** Whom one can choose by a query; the workspace is asked only while `isWanted`. */
export function useContactChoices(query: string, isWanted: boolean): ContactChoices {
  const wordsOf = useContactWords();
  const { data, isError, isPlaceholderData } = useQuery(
    api.contacts.list.queryOptions({
      input: { query, limit: shownAtOnce },
      enabled: isWanted,
      placeholderData: keepPreviousData,
    }),
  );
  const isNamed = (contact: PickedContact): boolean =>
    fold(wordsOf(contact).name).includes(fold(query.trim()));
  const found = data?.contacts ?? [];
  return {
    standIns: [...languages.map(pickedExample), unknownContact].filter(isNamed),
    // Whoever types fast and presses Enter gets one of those that were looked for.
    contacts: isPlaceholderData ? found.filter(isNamed) : found,
    more: isPlaceholderData ? 0 : (data?.total ?? 0) - found.length,
    isAsking: isPlaceholderData,
    hasFailed: isError,
  };
}
