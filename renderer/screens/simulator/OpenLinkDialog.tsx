import { useState } from 'react';
import { Form } from 'react-aria-components/Form';
import { useTranslation } from 'react-i18next';
import { searchOfLink } from '../../parts/simulation/simulation-link.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { TextField } from '../../ui/TextField.tsx';

/** Takes a link from another computer, whose address may not lead here. */
export function OpenLinkDialog({
  onOpen,
  onClose,
}: {
  onOpen: (search: Record<string, unknown>) => void;
  onClose: () => void;
}) {
  const { t } = useTranslation(['simulator', 'words']);
  const [link, setLink] = useState('');
  const [isRefused, setRefused] = useState(false);
  const open = (): void => {
    const search = searchOfLink(link);
    setRefused(search === null);
    if (search) onOpen(search);
  };
  return (
    <Dialog
      title={t('simulator:open.title')}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('words:cancel')}</Button>
          <Button variant="primary" onPress={open}>
            {t('simulator:open.action')}
          </Button>
        </>
      }
    >
      <p>{t('simulator:open.text')}</p>
      <Form
        onSubmit={(event) => {
          event.preventDefault();
          open();
        }}
      >
        <TextField
          label={t('simulator:open.label')}
          value={link}
          onChange={setLink}
          error={isRefused && searchOfLink(link) === null ? t('simulator:open.invalid') : undefined}
          autoFocus
        />
      </Form>
    </Dialog>
  );
}
