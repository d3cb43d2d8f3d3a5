import { FileUp, Phone, Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AddNumber } from '../../parts/first-run/AddNumber.tsx';
import { Button, ButtonLink } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';

/** The list of a workspace that has no number. */
export function NoNumbers() {
  const { t } = useTranslation('numbers');
  const [isAdding, setAdding] = useState(false);
  return (
    <>
      <EmptyState
        icon={Phone}
        title={t('empty.title')}
        actions={
          <>
            <ButtonLink href="#/settings/workspace-file">
              <FileUp size={15} strokeWidth={1.75} aria-hidden="true" />
              {t('import')}
            </ButtonLink>
            <Button variant="primary" onPress={() => setAdding(true)}>
              <Plus size={15} strokeWidth={1.75} aria-hidden="true" />
              {t('add')}
            </Button>
          </>
        }
      >
        {t('empty.text')}
      </EmptyState>
      <AddNumber isOpen={isAdding} onClose={() => setAdding(false)} />
    </>
  );
}
