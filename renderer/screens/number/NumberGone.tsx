import { PhoneOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';

/** The address of a number that is no longer there, or never was. */
export function NumberGone() {
  const { t } = useTranslation('number');
  return (
    <EmptyState
      icon={PhoneOff}
      title={t('gone.title')}
      actions={<ButtonLink href="#/settings/phone-numbers">{t('gone.action')}</ButtonLink>}
    >
      {t('gone.text')}
    </EmptyState>
  );
}
