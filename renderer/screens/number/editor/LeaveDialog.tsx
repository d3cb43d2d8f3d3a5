import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';

type LeaveDialogProps = {
  onClose: () => void;
  onSave: () => void;
  onKeep: () => void;
  onDiscard: () => void;
};

/** Asks what becomes of a text that is not saved. */
export function LeaveDialog({ onClose, onSave, onKeep, onDiscard }: LeaveDialogProps) {
  const { t } = useTranslation(['number', 'words']);
  return (
    <Dialog
      title={t('number:leave.title')}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button danger onPress={onDiscard}>
            {t('number:leave.discard')}
          </Button>
          <Button onPress={onKeep}>{t('number:leave.keep')}</Button>
          <Button variant="primary" onPress={onSave}>
            {t('words:save')}
          </Button>
        </>
      }
    >
      <p>{t('number:leave.text')}</p>
    </Dialog>
  );
}
