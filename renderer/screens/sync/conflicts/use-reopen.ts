import { useTranslation } from 'react-i18next';
import type { SyncConflict } from '#shared/contract/sync.ts';
import { api } from '../../../client/client.ts';
import { queryClient } from '../../../client/query-client.ts';
import type { Texts } from '../../../parts/texts/texts.ts';
import { showToast } from '../../../ui/toast-queue.ts';
import { keepTextDraft, textDraftKey } from './text-drafts.ts';

/** Opens a conflict again that was decided, with the text that had been begun for it. */
export function useReopen(): (conflict: SyncConflict, draft?: Texts) => Promise<void> {
  const { t } = useTranslation('versions');
  return async (conflict, draft) => {
    try {
      await api.sync.reopen.call({ n: conflict.n });
      if (draft) keepTextDraft(textDraftKey(conflict), draft);
      showToast({ tone: 'done', message: t('decided.reopened') });
    } catch {
      showToast({ tone: 'failed', message: t('decided.notReopened') });
    }
    await queryClient.invalidateQueries({ queryKey: api.sync.key() });
  };
}
