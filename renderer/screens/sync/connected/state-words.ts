import type { ShownStatus } from '../../../parts/sync/use-sync-status.ts';

export type StateWords =
  | Exclude<ShownStatus['state'], 'off' | 'idle'>
  | 'up_to_date'
  | 'pending'
  | 'undecided'
  | 'reading';

/**
 * By which words a state is told. A support person reads and has nothing that would not be sent; and nothing is up
 * to date as long as something is not in the cloud, or two versions wait for a choice.
 */
export function stateWords({ state, connection, pending, blocked, conflicts }: ShownStatus): StateWords {
  const unsent = pending + blocked;
  const isReader = connection?.role === 'support';
  switch (state) {
    case 'read_only':
      return isReader && unsent === 0 ? 'reading' : 'read_only';
    case 'off':
    case 'idle':
      if (isReader) return 'reading';
      if (unsent > 0) return 'pending';
      return conflicts > 0 ? 'undecided' : 'up_to_date';
    default:
      return state;
  }
}
