import { PhoneOff } from 'lucide-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { HistoryLink } from '../../parts/rule-versions/HistoryLink.tsx';
import { ButtonLink } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { focusContent } from '../../ui/focus-content.ts';
import { StopBanner } from './cloud/StopBanner.tsx';
import styles from './NumberScreen.module.css';

/** The address of a number that is no longer there, or never was; `wasShown` = it has gone while its page was open. */
export function NumberGone({ numberId, wasShown }: { numberId: string; wasShown: boolean }) {
  const { t } = useTranslation('number');
  // What held the focus has gone with the page of the number.
  useEffect(() => {
    if (wasShown) focusContent();
  }, [wasShown]);
  return (
    <div className={styles['gone']}>
      <StopBanner numberId={numberId} />
      <EmptyState
        icon={PhoneOff}
        title={t('gone.title')}
        actions={
          <>
            <ButtonLink href="#/settings/phone-numbers">{t('gone.action')}</ButtonLink>
            <HistoryLink about={{ kind: 'phone_number', numberId }} />
          </>
        }
      >
        {t('gone.text')}
      </EmptyState>
    </div>
  );
}
