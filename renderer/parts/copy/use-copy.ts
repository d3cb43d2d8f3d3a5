import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../client/client.ts';
import { callErrorOf } from '../../client/errors.ts';
import { queryClient } from '../../client/query-client.ts';
import { showToast } from '../../ui/toast-queue.ts';

/** Copies, then offers to undo all of it at once. What was changed meanwhile is compared anew by `planAgain`. */
export function useCopy(onDone: () => void, planAgain: () => unknown) {
  const { t } = useTranslation(['copying', 'words']);
  const askAgain = () => queryClient.invalidateQueries({ queryKey: api.numbers.key() });
  const undo = useMutation(
    api.copying.undo.mutationOptions({
      onSuccess: async ({ undone, newer }) => {
        await askAgain();
        const message = t('copying:undone', { count: undone });
        const left = newer > 0 ? t('copying:leftNewer', { count: newer }) : '';
        showToast({ tone: 'done', message: [message, left].filter(Boolean).join(' ') });
      },
      onError: () => showToast({ tone: 'failed', message: t('copying:undoFailed') }),
    }),
  );
  return useMutation(
    api.copying.apply.mutationOptions({
      onSuccess: async ({ copyId, changed }) => {
        await askAgain();
        onDone();
        showToast({
          tone: 'done',
          message: t('copying:copied', { count: changed }),
          action: { label: t('words:undo'), onPress: () => undo.mutate({ copyId }) },
        });
      },
      onError: (error) => callErrorOf(error)?.code === 'CONFLICT' && planAgain(),
    }),
  );
}
