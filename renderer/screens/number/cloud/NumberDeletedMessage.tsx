import { useTranslation } from 'react-i18next';
import { useNumberEdits } from './use-number-edits.ts';

type NumberDeletedMessageProps = { id: string; name: string; replyCount: number };

/** What a toast says of a number that was deleted with its replies: first here, then in the cloud too. */
export function NumberDeletedMessage({ id, name, replyCount }: NumberDeletedMessageProps) {
  const { t } = useTranslation(['number', 'sync']);
  const edit = useNumberEdits(id).number;
  return edit?.op === 'delete'
    ? t('sync:stop.numberDeleted', { name })
    : t('number:deleted', { name, count: replyCount });
}
