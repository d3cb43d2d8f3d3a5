import { useTranslation } from 'react-i18next';
import { client } from '../../client/client.ts';
import { callErrorOf } from '../../client/errors.ts';
import { queryClient } from '../../client/query-client.ts';
import { showToast } from '../../ui/toast-queue.ts';
import type { Imported } from './import-flow.ts';

/** Says that an import is done, and offers to undo it where there was a workspace before. */
export function useImportedToast(): (imported: Imported, message: string) => void {
  const { t } = useTranslation(['workspaceFile', 'words']);

  const undo = async (previous: string, basis: number): Promise<void> => {
    try {
      await client.workspaceFile.import({ text: previous, basis });
      await queryClient.invalidateQueries();
      showToast({ tone: 'done', message: t('workspaceFile:undone') });
    } catch (error) {
      const isConflict = callErrorOf(error)?.code === 'CONFLICT';
      showToast({
        tone: 'failed',
        message: t(isConflict ? 'workspaceFile:undoRefused' : 'workspaceFile:undoFailed'),
      });
    }
  };

  return ({ previous, basis }, message) => {
    if (previous === null) {
      showToast({ tone: 'done', message });
      return;
    }
    const action = { label: t('words:undo'), onPress: () => void undo(previous, basis) };
    showToast({ tone: 'done', message, action });
  };
}
