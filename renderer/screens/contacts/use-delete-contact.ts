import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api } from '../../client/client.ts';
import { callErrorOf } from '../../client/errors.ts';
import { queryClient } from '../../client/query-client.ts';
import { focusContent } from '../../ui/focus-content.ts';
import { showToast } from '../../ui/toast-queue.ts';

/** Deletes a contact, leads back to the list, and offers to restore it. */
export function useDeleteContact(phone: string, name: string) {
  const { t } = useTranslation(['contacts', 'words']);
  const navigate = useNavigate();
  const askAgain = () => queryClient.invalidateQueries({ queryKey: api.contacts.list.key() });
  const restore = useMutation(
    api.contacts.restore.mutationOptions({
      onSuccess: async () => {
        await askAgain();
        showToast({ tone: 'done', message: t('contacts:delete.restored', { name }) });
      },
      onError: (error) => {
        const isTaken = callErrorOf(error)?.code === 'CONFLICT';
        const message = isTaken
          ? t('contacts:delete.restoreConflict', { name })
          : t('contacts:delete.restoreFailed', { name });
        showToast({ tone: 'failed', message });
      },
    }),
  );
  const remove = useMutation(
    api.contacts.remove.mutationOptions({
      onSuccess: async ({ deletionId }) => {
        queryClient.removeQueries({ queryKey: api.contacts.get.key({ input: { phone } }) });
        await askAgain();
        showToast({
          tone: 'done',
          message: t('contacts:delete.done', { name }),
          action: { label: t('words:restore'), onPress: () => restore.mutate({ deletionId }) },
        });
      },
      onError: () => showToast({ tone: 'failed', message: t('contacts:delete.failed', { name }) }),
    }),
  );
  return async () => {
    // First, so that the dialog does not ask once more for what is gone.
    await navigate({ to: '/settings/contacts', replace: true, resetScroll: false });
    focusContent();
    remove.mutate({ phone });
  };
}
