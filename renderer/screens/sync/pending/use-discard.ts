import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { PendingEdit } from '#shared/contract/sync.ts';
import { api } from '../../../client/client.ts';
import { queryClient } from '../../../client/query-client.ts';
import { showToast } from '../../../ui/toast-queue.ts';

type Pending = { entries: PendingEdit[] };

/** Gives up an edit that is held back: it is gone from the list at once, and comes back when the core refuses. */
export function useDiscard(): (edit: PendingEdit) => void {
  const { t } = useTranslation(['versions', 'words']);
  const queryKey = api.sync.pending.queryKey();
  const { mutate } = useMutation({
    mutationFn: ({ seq }: PendingEdit) => api.sync.discard.call({ seq }),
    onMutate: async ({ seq }) => {
      await queryClient.cancelQueries({ queryKey });
      const before = queryClient.getQueryData<Pending>(queryKey);
      queryClient.setQueryData<Pending>(
        queryKey,
        before && { entries: before.entries.filter((edit) => edit.seq !== seq) },
      );
      return { before };
    },
    onSuccess: (_status, { reason }) =>
      showToast({
        tone: 'done',
        message: t(reason === 'newer_version' ? 'versions:discarded.unreadable' : 'versions:discarded.done'),
        action: { label: t('words:see'), onPress: () => location.assign('#/activity') },
      }),
    onError: (_error, _edit, kept) => {
      if (kept?.before) queryClient.setQueryData(queryKey, kept.before);
      showToast({ tone: 'failed', message: t('versions:discarded.failed') });
    },
    onSettled: () => queryClient.invalidateQueries({ queryKey: api.sync.key() }),
  });
  return mutate;
}
