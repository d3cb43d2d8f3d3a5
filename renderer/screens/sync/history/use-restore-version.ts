import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { RuleReference } from '#shared/contract/sync.ts';
import { api } from '../../../client/client.ts';
import { callErrorOf } from '../../../client/errors.ts';
import { queryClient } from '../../../client/query-client.ts';
import { showToast } from '../../../ui/toast-queue.ts';
import { sentOr } from '../conflicts/use-resolve.ts';

/** Writes a version of a thing again, as a new edit; `restoring` is the one that is being written. */
export function useRestoreVersion(about: RuleReference) {
  const { t } = useTranslation('versions');
  const { mutate, isPending, variables } = useMutation(
    api.sync.restoreVersion.mutationOptions({
      onSuccess: (status) => {
        showToast({ tone: 'done', message: t(`history.restored.${sentOr(status)}`) });
      },
      onError: (error) => {
        const code = callErrorOf(error)?.code;
        const reason = code === 'NOT_FOUND' ? 'gone' : code === 'CLOUD' ? 'unreachable' : 'failed';
        showToast({ tone: 'failed', message: t(`history.notRestored.${reason}`) });
      },
      onSettled: () => queryClient.invalidateQueries({ queryKey: api.sync.key() }),
    }),
  );
  return {
    restore: (rev: number): void => {
      if (!isPending) mutate({ about, rev });
    },
    restoring: isPending ? variables.rev : null,
  };
}
