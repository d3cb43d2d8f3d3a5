import { FileUp, Plus } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCanWrite } from '../../client/use-can-write.ts';
import { Button, ButtonLink } from '../../ui/Button.tsx';

/** With the plans of every country's numbers, which only someone who adds a contact needs. */
const AddContactDialog = lazy(async () => ({
  default: (await import('./AddContactDialog.tsx')).AddContactDialog,
}));

/** The two ways to more contacts, for whoever may add some: a file, or one by hand. */
export function ContactActions() {
  const { t } = useTranslation('contacts');
  const [isAdding, setAdding] = useState(false);
  const canWrite = useCanWrite();
  if (!canWrite) return null;
  return (
    <>
      <ButtonLink href="#/settings/workspace-file">
        <FileUp size={15} strokeWidth={1.75} aria-hidden="true" />
        {t('import')}
      </ButtonLink>
      <Button variant="primary" onPress={() => setAdding(true)}>
        <Plus size={15} strokeWidth={1.75} aria-hidden="true" />
        {t('add.open')}
      </Button>
      <Suspense fallback={null}>{isAdding && <AddContactDialog onClose={() => setAdding(false)} />}</Suspense>
    </>
  );
}
