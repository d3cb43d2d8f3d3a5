import type { NumberDetails } from '#shared/contract/numbers.ts';
import type { PhoneNumber } from '#shared/model/phone-number.ts';
import { api } from '../../../client/client.ts';
import { queryClient } from '../../../client/query-client.ts';

/**
 * Saves the hours of a number in the place of those of `baseRevision`. The page shows them at once, and those
 * from before again when the core refuses, which is thrown. Returns their revision.
 */
export async function saveHours(
  numberId: string,
  hours: Partial<Pick<PhoneNumber, 'timeZone' | 'businessHours' | 'closures'>>,
  baseRevision: number,
): Promise<number> {
  const queryKey = api.numbers.get.queryKey({ input: { id: numberId } });
  await queryClient.cancelQueries({ queryKey });
  const before = queryClient.getQueryData<NumberDetails>(queryKey);
  // What is shown is still of the instant it was asked for.
  const updatedAt = queryClient.getQueryState(queryKey)?.dataUpdatedAt ?? 0;
  const show = (details: NumberDetails | undefined): void => {
    queryClient.setQueryData<NumberDetails>(queryKey, details, { updatedAt });
  };
  show(before && { ...before, number: { ...before.number, ...hours } });
  try {
    const { revision } = await api.hours.save.call({ numberId, baseRevision, ...hours });
    return revision;
  } catch (error) {
    show(before);
    throw error;
  } finally {
    void queryClient.invalidateQueries({ queryKey: api.numbers.key() });
  }
}
