import { FileUp, Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCanWrite } from '../../client/use-can-write.ts';
import { AddNumber } from '../../parts/first-run/AddNumber.tsx';
import { Button, ButtonLink } from '../../ui/Button.tsx';

/** The two ways to more numbers, for whoever may add some: a file, or one by hand. */
export function NumberActions() {
  const { t } = useTranslation('numbers');
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
        {t('add')}
      </Button>
      <AddNumber isOpen={isAdding} onClose={() => setAdding(false)} />
    </>
  );
}
