import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { createElement } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../client/client.ts';
import { callErrorOf } from '../../client/errors.ts';
import { queryClient } from '../../client/query-client.ts';
import { refreshPendingEdits } from '../../parts/sync/use-pending-edits.ts';
import { focusContent } from '../../ui/focus-content.ts';
import { showToast } from '../../ui/toast-queue.ts';
import { NumberDeletedMessage } from './cloud/NumberDeletedMessage.tsx';

/** Deletes a number with its replies, leads back to the list, and offers to restore them all. */
export function useDeleteNumber({ id, name, replyCount }: { id: string; name: string; replyCount: number }) {
  const { t } = useTranslation(['number', 'words']);
  const navigate = useNavigate();
  const restore = useMutation(
    api.numbers.restore.mutationOptions({
      onSuccess: async () => {
        await queryClient.invalidateQueries({ queryKey: api.numbers.key() });
        showToast({ tone: 'done', message: t('number:restored', { name }) });
      },
      onError: (error) => {
        const isTaken = callErrorOf(error)?.code === 'CONFLICT';
        const message = isTaken ? t('number:restoreConflict', { name }) : t('number:restoreFailed', { name });
        showToast({ tone: 'failed', message });
      },
    }),
  );
  const remove = useMutation(
    api.numbers.remove.mutationOptions({
      onSuccess: async ({ deletionId }) => {
        queryClient.removeQueries({ queryKey: api.numbers.get.key({ input: { id } }) });
        await queryClient.invalidateQueries({ queryKey: api.numbers.list.key() });
        await refreshPendingEdits();
        showToast({
          tone: 'done',
          message: createElement(NumberDeletedMessage, { id, name, replyCount }),
          action: { label: t('words:restore'), onPress: () => restore.mutate({ deletionId }) },
        });
      },
      onError: () => showToast({ tone: 'failed', message: t('number:deleteFailed', { name }) }),
    }),
  );
  return async () => {
    // First, so that the page does not ask once more for what is gone.
    await navigate({ to: '/settings/phone-numbers' });
    focusContent();
    remove.mutate({ id });
  };
}
