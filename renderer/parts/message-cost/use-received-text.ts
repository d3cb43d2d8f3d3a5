import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { PreviewContact } from '#shared/contract/preview.ts';
import type { Language } from '#shared/model/language.ts';
import { api } from '../../client/client.ts';

/** `isCurrent` = it is that of the message asked about, not of the one before. */
type Received = { text: string; language: Language; isCurrent: boolean };

/**
 * The text that a contact would receive now; the last one while a changed message is on its way.
 * @param asked when the number was asked about: a message reads differently at another moment
 */
export function useReceivedText(
  input: {
    numberId: string;
    message: string;
    translations: Partial<Record<Language, string>>;
    contact: PreviewContact;
  },
  asked: number,
): Received | undefined {
  const { data, isPlaceholderData, refetch } = useQuery(
    api.preview.message.queryOptions({ input, placeholderData: keepPreviousData, staleTime: 0, gcTime: 0 }),
  );
  useEffect(() => {
    void refetch({ cancelRefetch: false });
  }, [asked, refetch]);
  return data && { ...data, isCurrent: !isPlaceholderData };
}
