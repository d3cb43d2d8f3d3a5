import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { DecidedConflict, SyncConflict, SyncStatus } from '#shared/contract/sync.ts';
import { api } from '../../../client/client.ts';
import { callErrorOf } from '../../../client/errors.ts';
import { queryClient } from '../../../client/query-client.ts';
import { showToast } from '../../../ui/toast-queue.ts';
import { dropTextDraft, keepTextDraft, textDraftKey } from './text-drafts.ts';
import { useReopen } from './use-reopen.ts';

type Choice = { conflict: SyncConflict; take: 'mine' | 'theirs' };
type Conflicts = { entries: SyncConflict[]; decided: DecidedConflict[] };

/**
 * Decides a conflict for one of its two versions: it is gone from the screen at once, and comes back when the core
 * refuses. What holds can be left as it is and the conflict opened again; what is written instead is a new edit.
 */
export function useResolve(): (choice: Choice) => void {
  const { t } = useTranslation(['versions', 'words']);
  const queryKey = api.sync.conflicts.queryKey();
  const reopen = useReopen();

  const { mutate } = useMutation({
    mutationFn: ({ conflict: { n, basis }, take }: Choice) => api.sync.resolve.call({ n, basis, take }),
    onMutate: async ({ conflict }) => {
      await queryClient.cancelQueries({ queryKey });
      const before = queryClient.getQueryData<Conflicts>(queryKey);
      queryClient.setQueryData<Conflicts>(
        queryKey,
        before && { ...before, entries: before.entries.filter(({ n }) => n !== conflict.n) },
      );
      // Whoever takes one of the two has no use for a third text, unless they change their mind.
      return { before, draft: dropTextDraft(textDraftKey(conflict)) };
    },
    onSuccess: (status, { conflict, take }, { draft }) => {
      showToast(
        take === 'theirs'
          ? {
              tone: 'done',
              message: t('versions:decided.theirs'),
              action: { label: t('words:undo'), onPress: () => void reopen(conflict, draft) },
            }
          : { tone: 'done', message: t(`versions:decided.${sentOr(status)}`) },
      );
    },
    onError: (error, { conflict }, kept) => {
      if (kept?.draft) keepTextDraft(textDraftKey(conflict), kept.draft);
      if (kept?.before) queryClient.setQueryData(queryKey, kept.before);
      showToast({ tone: 'failed', message: t(`versions:decided.${whyUndecided(error)}`) });
    },
    onSettled: () => queryClient.invalidateQueries({ queryKey: api.sync.key() }),
  });
  return mutate;
}

/** Why a decision was not taken in; `changed`: another version holds than the one that was seen. */
export function whyUndecided(error: unknown): 'gone' | 'changed' | 'failed' {
  const code = callErrorOf(error)?.code;
  return code === 'NOT_FOUND' ? 'gone' : code === 'CONFLICT' ? 'changed' : 'failed';
}

/** Whether what was written is on its way, or waits until the cloud can be reached. */
export function sentOr({ state }: SyncStatus): 'sent' | 'kept' {
  return state === 'idle' || state === 'syncing' ? 'sent' : 'kept';
}
