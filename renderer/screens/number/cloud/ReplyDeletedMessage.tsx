import { useTranslation } from 'react-i18next';
import type { Slot } from '#shared/model/auto-reply.ts';
import { slotKey } from '../../../parts/slots/slot-key.ts';
import { useNumberEdits } from './use-number-edits.ts';

/** What a toast says of a reply that was deleted: first here, then in the cloud too. */
export function ReplyDeletedMessage({ numberId, slot }: { numberId: string; slot: Slot }) {
  const { t } = useTranslation(['number', 'sync']);
  const edit = useNumberEdits(numberId).replies.get(slotKey(slot));
  return edit?.op === 'delete' ? t('sync:stop.replyDeleted') : t('number:reply.deleted');
}
