import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Closure } from '#shared/model/closure.ts';
import { showToast } from '../../../ui/toast-queue.ts';
import { adding, type ClosuresChange, removing } from './closure-changes.ts';
import { ClosureGoneError, saveClosures } from './save-closures.ts';

type RemoveClosures = {
  /** Removes them, which is on the screen at once; a toast says so and offers to give them back, or says why not. */
  remove: (removed: readonly Closure[]) => void;
  /** Gives back those removed last. */
  undo: () => void;
};

export function useRemoveClosures(numberId: string): RemoveClosures {
  const { t } = useTranslation(['closures', 'words']);
  const removedLast = useRef<readonly Closure[] | null>(null);

  /** Returns whether it is done. */
  const write = async (change: ClosuresChange): Promise<boolean> => {
    try {
      await saveClosures(numberId, change);
      return true;
    } catch (error) {
      const isGone = error instanceof ClosureGoneError;
      showToast({ tone: 'failed', message: isGone ? t('closures:toast.gone') : t('closures:toast.failed') });
      return false;
    }
  };

  const restore = async (removed: readonly Closure[]): Promise<void> => {
    if (removedLast.current === removed) removedLast.current = null;
    if (!(await write(adding(removed)))) return;
    showToast({ tone: 'done', message: t('closures:toast.restored', { count: removed.length }) });
  };

  const remove = async (removed: readonly Closure[]): Promise<void> => {
    if (!(await write(removing(removed)))) return;
    removedLast.current = removed;
    showToast({
      tone: 'done',
      message: t('closures:toast.removed', { count: removed.length }),
      action: { label: t('words:undo'), onPress: () => void restore(removed) },
    });
  };

  return {
    remove: (removed) => void remove(removed),
    undo: () => {
      if (removedLast.current) void restore(removedLast.current);
    },
  };
}
