import type { SyncStatus } from '#shared/contract/sync.ts';
import type { ShownStatus } from './use-sync-status.ts';

type Troubled = Exclude<ShownStatus['state'], 'off' | 'idle'>;

export type SyncOutcome =
  | { kind: 'done' }
  | { kind: 'conflicts'; count: number }
  | { kind: 'still'; state: Troubled }
  /** The status reads differently by now, or tells what is left, so nothing needs to be said beside it. */
  | { kind: 'told' };

/**
 * What an exchange that a person has asked for came to.
 * @param before the state that was shown when it was asked for
 */
export function syncOutcome(
  before: ShownStatus['state'] | undefined,
  { state, pending, blocked, conflicts }: Pick<SyncStatus, 'state' | 'pending' | 'blocked' | 'conflicts'>,
): SyncOutcome {
  if (state === 'off' || state === 'syncing') return { kind: 'told' };
  if (state !== 'idle') return state === before ? { kind: 'still', state } : { kind: 'told' };
  if (pending + blocked > 0) return { kind: 'told' };
  return conflicts > 0 ? { kind: 'conflicts', count: conflicts } : { kind: 'done' };
}
