import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';

/** Asks what becomes of hours that could not be applied. */
export function LeaveHours({ onStay, onLeave }: { onStay: () => void; onLeave: () => void }) {
  const { t } = useTranslation('hours');
  return (
    <Dialog
      title={t('leave.title')}
      isOpen
      onClose={onStay}
      actions={
        <>
          <Button danger onPress={onLeave}>
            {t('leave.discard')}
          </Button>
          <Button variant="primary" onPress={onStay}>
            {t('leave.stay')}
          </Button>
        </>
      }
    >
      <p>{t('leave.text')}</p>
    </Dialog>
  );
}
