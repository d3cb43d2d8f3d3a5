import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { SyncStatus } from '#shared/contract/sync.ts';
import { api } from '../../client/client.ts';
import { queryClient } from '../../client/query-client.ts';
import { showToast } from '../../ui/toast-queue.ts';

/** Shows at once the status that a call has answered with. */
export function takeStatus(status: SyncStatus): void {
  queryClient.setQueryData(api.sync.status.queryKey(), status);
}

/**
 * Exchanges with the cloud now. A toast says that all is well; what else there is to say, the status says.
 * @param onUnsettled after an exchange that has left something to see on the screen
 */
export function useSyncNow(onUnsettled?: () => void): { syncNow: () => void; isRunning: boolean } {
  const { t } = useTranslation('app');
  const { mutate, isPending } = useMutation(
    api.sync.run.mutationOptions({
      onSuccess: (status) => {
        takeStatus(status);
        const { state, pending, blocked, conflicts } = status;
        const isSettled = state === 'idle' && pending + blocked + conflicts === 0;
        if (isSettled) showToast({ tone: 'done', message: t('sync.done') });
        else onUnsettled?.();
      },
      onError: () => showToast({ tone: 'failed', message: t('sync.failed') }),
    }),
  );
  return { syncNow: () => !isPending && mutate({}), isRunning: isPending };
}
