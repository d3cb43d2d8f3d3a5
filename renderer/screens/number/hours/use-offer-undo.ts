import { useTranslation } from 'react-i18next';
import { api } from '../../../client/client.ts';
import { callErrorOf } from '../../../client/errors.ts';
import { showToast } from '../../../ui/toast-queue.ts';
import { areSame, type HoursEditing } from './hours-editing.ts';
import { saveHours } from './save-hours.ts';

/** Says that the hours have changed, if they have, and offers those from before. */
export function useOfferUndo(numberId: string): (editing: HoursEditing) => void {
  const { t } = useTranslation(['hours', 'words']);

  const undo = async ({ kept, initial }: HoursEditing): Promise<void> => {
    try {
      // A closure may have been changed since: only the hours themselves stand in the way.
      const { number, hoursRevision } = await api.numbers.get.call({ id: numberId });
      await saveHours(numberId, initial, areSame(number, kept.hours) ? hoursRevision : kept.revision);
      showToast({ tone: 'done', message: t('hours:undone') });
    } catch (error) {
      const isTaken = callErrorOf(error)?.code === 'CONFLICT';
      showToast({ tone: 'failed', message: isTaken ? t('hours:undoConflict') : t('hours:undoFailed') });
    }
  };

  return (editing) => {
    if (areSame(editing.kept.hours, editing.initial)) return;
    showToast({
      tone: 'done',
      message: t('hours:changed'),
      action: { label: t('words:undo'), onPress: () => void undo(editing) },
    });
  };
}
