import { useQuery } from '@tanstack/react-query';
import type { PendingEdit } from '#shared/contract/sync.ts';
import { api } from '../../client/client.ts';
import { queryClient } from '../../client/query-client.ts';
import { useSyncStatus } from './use-sync-status.ts';

const none: readonly PendingEdit[] = [];

/** What is not in the cloud; nothing while no cloud is connected. */
export function usePendingEdits(): readonly PendingEdit[] {
  return usePendingList().edits;
}

/** The same; where it could not be read, `retry` asks again. */
export function usePendingList(): { edits: readonly PendingEdit[]; retry: (() => void) | null } {
  const status = useSyncStatus();
  const isAny = !!status?.connection && status.pending + status.blocked > 0;
  const { data, isError, refetch } = useQuery(api.sync.pending.queryOptions({ enabled: isAny }));
  return {
    edits: (isAny && data?.entries) || none,
    retry: isAny && isError && !data ? () => void refetch() : null,
  };
}

/** Asks at once what is on its way, so that what is said right after an edit is true from the first word. */
export async function refreshPendingEdits(): Promise<void> {
  if (!queryClient.getQueryData(api.sync.status.queryKey())?.connection) return;
  try {
    await Promise.all([
      queryClient.fetchQuery(api.sync.pending.queryOptions({ staleTime: 0 })),
      queryClient.invalidateQueries({ queryKey: api.sync.status.key() }),
    ]);
  } catch {
    // What is on its way is told again when it changes.
  }
}
