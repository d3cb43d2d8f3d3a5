import { useQuery } from '@tanstack/react-query';
import type { SyncStatus } from '#shared/contract/sync.ts';
import { api } from '../../client/client.ts';

/**
 * `state` is the one before an exchange that is under way: it would flicker at each, and be read out each time.
 * `read_only` also where a support person's token keeps edits from being sent that were made with another.
 */
export type ShownStatus = Omit<SyncStatus, 'state'> & {
  state: Exclude<SyncStatus['state'], 'syncing'>;
  isSyncing: boolean;
};

let lastState: ShownStatus['state'] = 'off';

/** How the mirror is doing; undefined until it is known. */
export function useSyncStatus(): ShownStatus | undefined {
  return useQuery(api.sync.status.queryOptions({ select: shown })).data;
}

function shown(status: SyncStatus): ShownStatus {
  const isSyncing = status.state === 'syncing';
  if (status.state !== 'syncing') lastState = status.state;
  else if (lastState === 'off') lastState = 'idle';
  const isHeld = status.connection?.role === 'support' && status.pending + status.blocked > 0;
  return { ...status, isSyncing, state: isHeld && lastState === 'idle' ? 'read_only' : lastState };
}
