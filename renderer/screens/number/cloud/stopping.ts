import type { PendingEdit } from '#shared/contract/sync.ts';
import type { ShownStatus } from '../../../parts/sync/use-sync-status.ts';
import type { NumberEdits } from './number-edits.ts';

/** Why a delete is not in the cloud; `idle` = it is on its way. */
export type StopCause = Exclude<ShownStatus['state'], 'off'> | 'blocked';

/** Deletes that the cloud does not know yet: of a whole number, or of so many of its replies. */
export type Stopping = { what: 'number' | 'replies'; count: number; cause: StopCause };

/** What of a number was stopped here and may still be answered by the cloud; null when nothing is. */
export function stoppingOf({ number, replies }: NumberEdits, state: ShownStatus['state']): Stopping | null {
  const cause = (edits: readonly PendingEdit[]): StopCause =>
    edits.some((edit) => edit.state === 'blocked') ? 'blocked' : state === 'off' ? 'idle' : state;
  if (number?.op === 'delete') return { what: 'number', count: 1, cause: cause([number]) };
  const deletes = [...replies.values()].filter(({ op }) => op === 'delete');
  return deletes.length === 0 ? null : { what: 'replies', count: deletes.length, cause: cause(deletes) };
}
