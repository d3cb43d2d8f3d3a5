import { MonitorSmartphone } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../ui/EmptyState.tsx';

/** What the browser of a telephone shows: where auto-replies are set up, and nothing to edit. */
export function PhoneNotice() {
  const { t } = useTranslation('app');
  return (
    <main>
      <EmptyState icon={MonitorSmartphone} title={t('phone.title')}>
        {t('phone.text')}
      </EmptyState>
    </main>
  );
}
