import { useMutation } from '@tanstack/react-query';
import { createElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { NumberDetails } from '#shared/contract/numbers.ts';
import type { Slot } from '#shared/model/auto-reply.ts';
import { api } from '../../client/client.ts';
import { callErrorOf } from '../../client/errors.ts';
import { queryClient } from '../../client/query-client.ts';
import { showToast } from '../../ui/toast-queue.ts';
import { type Draft, draftKey, dropDraft, keepDraft } from '../../parts/drafts/drafts.ts';
import { isSameSlot } from '../../parts/slots/slot-key.ts';
import { refreshPendingEdits } from '../../parts/sync/use-pending-edits.ts';
import { ReplyDeletedMessage } from './cloud/ReplyDeletedMessage.tsx';

/**
 * Deletes the reply of a slot: it is gone from the screen at once, comes back when the core refuses, and a
 * toast offers to restore it. A draft of it goes and comes back with it.
 */
export function useDeleteReply(numberId: string): (slot: Slot) => void {
  const { t } = useTranslation(['number', 'words']);
  const detailsKey = api.numbers.get.queryKey({ input: { id: numberId } });
  const askAgain = () => queryClient.invalidateQueries({ queryKey: api.numbers.key() });

  const restore = async (deletionId: number, slot: Slot, draft: Draft | undefined): Promise<void> => {
    try {
      const { revision } = await api.autoReplies.restore.call({ deletionId });
      if (draft) keepDraft(draftKey(numberId, slot), { ...draft, baseRevision: revision });
      showToast({ tone: 'done', message: t('number:reply.restored') });
    } catch (error) {
      const isTaken = callErrorOf(error)?.code === 'CONFLICT';
      showToast({
        tone: 'failed',
        message: isTaken ? t('number:reply.restoreConflict') : t('number:reply.restoreFailed'),
      });
    }
    await askAgain();
  };

  const { mutate } = useMutation({
    mutationFn: (slot: Slot) => api.autoReplies.remove.call({ numberId, ...slot }),
    onMutate: async (slot) => {
      await queryClient.cancelQueries({ queryKey: detailsKey });
      const before = queryClient.getQueryData<NumberDetails>(detailsKey);
      queryClient.setQueryData<NumberDetails>(
        detailsKey,
        before && { ...before, autoReplies: before.autoReplies.filter((reply) => !isSameSlot(reply, slot)) },
      );
      return { before, draft: dropDraft(draftKey(numberId, slot)) };
    },
    onSuccess: async ({ deletionId }, slot, { draft }) => {
      await refreshPendingEdits();
      showToast({
        tone: 'done',
        message: createElement(ReplyDeletedMessage, { numberId, slot }),
        action: { label: t('words:restore'), onPress: () => void restore(deletionId, slot, draft) },
      });
    },
    onError: (error, slot, kept) => {
      if (kept?.before) queryClient.setQueryData(detailsKey, kept.before);
      if (kept?.draft) keepDraft(draftKey(numberId, slot), kept.draft);
      const isGone = callErrorOf(error)?.code === 'NOT_FOUND';
      showToast({
        tone: 'failed',
        message: isGone ? t('number:reply.alreadyDeleted') : t('number:reply.deleteFailed'),
      });
    },
    onSettled: askAgain,
  });
  return mutate;
}
