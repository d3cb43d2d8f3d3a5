import type { NumberDetails } from '#shared/contract/numbers.ts';
import { api } from '../../../client/client.ts';
import { callErrorOf } from '../../../client/errors.ts';
import { queryClient } from '../../../client/query-client.ts';
import { saveHours } from '../hours/save-hours.ts';
import { type ClosuresChange, inOrder } from './closure-changes.ts';

/** What the change was about is no longer there. */
export class ClosureGoneError extends Error {}

/**
 * Makes a change: it is on the screen at once, comes off it when it is refused, and is made to what the closures
 * are by now when somebody else has changed the hours. Throws what the core refused it for, or `ClosureGoneError`.
 */
export function saveClosures(numberId: string, change: ClosuresChange): Promise<void> {
  const saved = lastSave.then(() => saveNow(numberId, change));
  lastSave = saved.catch(() => undefined);
  return saved;
}

/** One change after the other: each is made to what the one before it has left. */
let lastSave: Promise<unknown> = Promise.resolve();

async function saveNow(numberId: string, change: ClosuresChange): Promise<void> {
  const input = { id: numberId };
  const shown = queryClient.getQueryData<NumberDetails>(api.numbers.get.queryKey({ input }));
  try {
    await saveChanged(shown ?? (await api.numbers.get.call(input)), change);
  } catch (error) {
    if (callErrorOf(error)?.code !== 'CONFLICT') throw error;
    await saveChanged(await api.numbers.get.call(input), change);
  }
}

async function saveChanged({ number, hoursRevision }: NumberDetails, change: ClosuresChange): Promise<void> {
  const closures = change(number.closures);
  if (!closures) throw new ClosureGoneError();
  const revision = await saveHours(number.id, { closures: inOrder(closures) }, hoursRevision);
  // The next change need not wait until the number has been asked for again.
  const queryKey = api.numbers.get.queryKey({ input: { id: number.id } });
  const updatedAt = queryClient.getQueryState(queryKey)?.dataUpdatedAt ?? Date.now();
  queryClient.setQueryData<NumberDetails>(
    queryKey,
    (shown) => shown && { ...shown, hoursRevision: revision },
    { updatedAt },
  );
}
