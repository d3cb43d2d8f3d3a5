import { useQuery } from '@tanstack/react-query';
import { offerRepairs, type RepairOffer } from '#shared/sms/repair.ts';
import { client } from '../../client/client.ts';

type PreviewInput = Parameters<typeof client.preview.message>[0];

/**
 * What can be made to fit the basic SMS alphabet in a message, with its parts before and after as the contact
 * would receive them.
 * @param previewOf the question about another wording of the message
 */
export function useRepairs(message: string, previewOf: (message: string) => PreviewInput): RepairOffer[] {
  const { data } = useQuery({
    queryKey: ['repairs', previewOf(message)],
    queryFn: () =>
      offerRepairs(message, async (repaired) => (await client.preview.message(previewOf(repaired))).text),
    staleTime: 0,
    gcTime: 0,
  });
  return data ?? [];
}
