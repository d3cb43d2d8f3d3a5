import { Compass } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';

/** An address that leads nowhere. */
export function NotFound() {
  const { t } = useTranslation('app');
  return (
    <EmptyState
      icon={Compass}
      title={t('notFound.title')}
      actions={<ButtonLink href="#/settings/phone-numbers">{t('notFound.action')}</ButtonLink>}
    >
      {t('notFound.text')}
    </EmptyState>
  );
}
