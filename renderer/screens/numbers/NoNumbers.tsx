import { Phone } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { NumberActions } from './NumberActions.tsx';

/** The list of a workspace that has no number. */
export function NoNumbers() {
  const { t } = useTranslation('numbers');
  return (
    <EmptyState icon={Phone} title={t('empty.title')} actions={<NumberActions />}>
      {t('empty.text')}
    </EmptyState>
  );
}
