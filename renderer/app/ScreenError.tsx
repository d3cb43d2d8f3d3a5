import { TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';

/** A screen that failed to show; trying again draws it anew. */
export function ScreenError({ reset }: { reset: () => void }) {
  const { t } = useTranslation('app');
  return (
    <EmptyState
      icon={TriangleAlert}
      title={t('screenError.title')}
      actions={<Button onPress={reset}>{t('screenError.action')}</Button>}
    >
      {t('screenError.text')}
    </EmptyState>
  );
}
