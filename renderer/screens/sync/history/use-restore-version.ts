import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { RuleReference } from '#shared/contract/sync.ts';
import { api } from '../../../client/client.ts';
import { callErrorOf } from '../../../client/errors.ts';
import { queryClient } from '../../../client/query-client.ts';
import { showToast } from '../../../ui/toast-queue.ts';
import { sentOr } from '../conflicts/use-resolve.ts';

/**
 * Writes a version of a thing again, as a new edit; `restoring` is the one that is being written.
 * @param basis what holds on this device by what is shown; undefined until it is
 */
export function useRestoreVersion(about: RuleReference, basis: string | undefined) {
  const { t } = useTranslation('versions');
  const { mutate, isPending, variables } = useMutation(
    api.sync.restoreVersion.mutationOptions({
      onSuccess: (status) => {
        showToast({ tone: 'done', message: t(`history.restored.${sentOr(status)}`) });
      },
      onError: (error) => {
        showToast({ tone: 'failed', message: t(`history.notRestored.${reasonOf(error)}`) });
      },
      onSettled: () => queryClient.invalidateQueries({ queryKey: api.sync.key() }),
    }),
  );
  return {
    restore: (rev: number): void => {
      if (!isPending && basis !== undefined) mutate({ about, rev, basis });
    },
    restoring: isPending ? variables.rev : null,
  };
}

function reasonOf(error: unknown): 'gone' | 'unreachable' | 'changed' | 'failed' {
  switch (callErrorOf(error)?.code) {
    case 'NOT_FOUND':
      return 'gone';
    case 'CLOUD':
      return 'unreachable';
    case 'CONFLICT':
      return 'changed';
    default:
      return 'failed';
  }
}
