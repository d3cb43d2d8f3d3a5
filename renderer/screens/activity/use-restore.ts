import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Changed } from '#shared/contract/activity.ts';
import { api } from '../../client/client.ts';
import { callErrorOf } from '../../client/errors.ts';
import { queryClient } from '../../client/query-client.ts';
import { showToast } from '../../ui/toast-queue.ts';

/** A version that would be written over what somebody has changed since. */
export type RestoreQuestion = { id: number; would: Changed; basis: number };

/** Gives the version before a change back: at once where nothing else has changed since, after a question otherwise. */
export function useRestore() {
  const { t } = useTranslation(['activity', 'words']);
  const [question, setQuestion] = useState<RestoreQuestion | null>(null);

  const fail = (error: unknown): void => {
    const keys = {
      NOT_FOUND: 'gone',
      CONFLICT: 'conflict',
      INVALID: 'invalid',
      FORBIDDEN: 'failed',
      CLOUD: 'failed',
    } as const;
    const code = callErrorOf(error)?.code;
    showToast({ tone: 'failed', message: t(`activity:restore.${code ? keys[code] : 'failed'}`) });
  };

  const write = async ({ id, would, basis }: RestoreQuestion, isUndo: boolean): Promise<void> => {
    const { entryId } = await api.activity.restore.call({ id, basis });
    await queryClient.invalidateQueries({ queryKey: api.activity.key() });
    // What a copy had replaced is given back once.
    const canUndo = entryId !== null && !isUndo && would.kind !== 'copy';
    showToast({
      tone: 'done',
      message: isUndo ? t('activity:restore.undone') : t('activity:restore.done'),
      ...(canUndo && { action: { label: t('words:undo'), onPress: () => void restore(entryId, true) } }),
    });
  };

  const restore = async (id: number, isUndo = false): Promise<void> => {
    try {
      const { state, would, basis } = await api.activity.planRestore.call({ id });
      if (state === 'same') showToast({ tone: 'done', message: t('activity:restore.same') });
      else if (state === 'overwrites') setQuestion({ id, would, basis });
      else await write({ id, would, basis }, isUndo);
    } catch (error) {
      fail(error);
    }
  };

  return {
    restore: (id: number) => void restore(id),
    question,
    answer: async (isYes: boolean): Promise<void> => {
      setQuestion(null);
      if (isYes && question) await write(question, false).catch(fail);
    },
  };
}
