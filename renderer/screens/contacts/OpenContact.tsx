import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api } from '../../client/client.ts';
import { callErrorOf } from '../../client/errors.ts';
import { useCanWrite } from '../../client/use-can-write.ts';
import { HistoryLink } from '../../parts/rule-versions/HistoryLink.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { ContactDialog } from './ContactDialog.tsx';
import { EditContactDialog } from './EditContactDialog.tsx';

/** The contact of the address, open to be changed, or to be read by whoever may not. */
export function OpenContact({ phone }: { phone: string }) {
  const { t } = useTranslation(['contacts', 'words']);
  const navigate = useNavigate();
  const canWrite = useCanWrite();
  const { data, error } = useQuery(
    api.contacts.get.queryOptions({
      input: { phone },
      retry: (failures, failure) => callErrorOf(failure) === null && failures < 1,
    }),
  );
  const close = (): void => {
    void navigate({ to: '/settings/contacts', replace: true, resetScroll: false });
  };
  const isGone = callErrorOf(error) !== null;
  if (data && !isGone) {
    const Shown = canWrite ? EditContactDialog : ContactDialog;
    return <Shown contact={data} onClose={close} />;
  }
  if (!error) return null;
  return (
    <Dialog
      title={isGone ? t('contacts:gone.title') : t('contacts:title')}
      isOpen
      onClose={close}
      actions={
        <>
          {isGone && <HistoryLink about={{ kind: 'contact', phone }} />}
          <Button onPress={close}>{t('words:close')}</Button>
        </>
      }
    >
      <p>{isGone ? t('contacts:gone.text') : t('contacts:failed')}</p>
    </Dialog>
  );
}
