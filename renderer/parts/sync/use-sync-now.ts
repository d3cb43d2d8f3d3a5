import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { SyncStatus } from '#shared/contract/sync.ts';
import { api } from '../../client/client.ts';
import { queryClient } from '../../client/query-client.ts';
import { showToast } from '../../ui/toast-queue.ts';
import { syncOutcome } from './sync-outcome.ts';
import { useSyncStatus } from './use-sync-status.ts';

/** Shows at once the status that a call has answered with. */
export function takeStatus(status: SyncStatus): void {
  queryClient.setQueryData(api.sync.status.queryKey(), status);
}

/**
 * Exchanges with the cloud now. A toast says how it went where the status does not.
 * @param onUnsettled after an exchange that has left something to see on the screen
 */
export function useSyncNow(onUnsettled?: () => void): { syncNow: () => void; isRunning: boolean } {
  const { t } = useTranslation('app');
  const state = useSyncStatus()?.state;
  const { mutate, isPending } = useMutation(
    api.sync.run.mutationOptions({
      onMutate: () => ({ before: state }),
      onSuccess: (status, _input, { before }) => {
        takeStatus(status);
        const outcome = syncOutcome(before, status);
        if (outcome.kind === 'done') {
          showToast({ tone: 'done', message: t('sync.done') });
          return;
        }
        if (outcome.kind === 'conflicts') {
          showToast({ tone: 'done', message: t('sync.doneWithConflicts', { count: outcome.count }) });
        } else if (outcome.kind === 'still') {
          showToast({ tone: 'failed', message: t(`sync.still.${outcome.state}`) });
        }
        onUnsettled?.();
      },
      onError: () => showToast({ tone: 'failed', message: t('sync.failed') }),
    }),
  );
  return { syncNow: () => !isPending && mutate({}), isRunning: isPending };
}
