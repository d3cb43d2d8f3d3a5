import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { CalendarOff, X } from 'lucide-react';
import { Heading } from 'react-aria-components/Heading';
import { useTranslation } from 'react-i18next';
import { api } from '../../../client/client.ts';
import { wallClock } from '../../../i18n/time.ts';
import { usePhoneFormat } from '../../../i18n/use-phone-format.ts';
import { Button } from '../../../ui/Button.tsx';
import { SideSheet } from '../../../ui/Dialog.tsx';
import { useOpenerFocus } from '../hours/use-opener-focus.ts';
import { useCoreTime } from '../use-core-time.ts';
import { closuresOpenerId } from './closures-opener.ts';
import styles from './ClosuresSheet.module.css';
import { ClosuresEditor } from './ClosuresEditor.tsx';

/** The sheet over a number's page in which its closures are kept. */
export function ClosuresSheet() {
  const { t } = useTranslation(['closures', 'words']);
  const formatPhone = usePhoneFormat();
  const { numberId = '' } = useParams({ strict: false });
  const navigate = useNavigate();
  useOpenerFocus(closuresOpenerId);
  // The page beneath asks; this is what it has been told.
  const { data, dataUpdatedAt } = useQuery({
    ...api.numbers.get.queryOptions({ input: { id: numberId } }),
    enabled: false,
  });
  const now = useCoreTime(data?.now.asked ?? 0, dataUpdatedAt);
  if (!data) return null;
  const { number } = data;
  const close = (): void => {
    void navigate({
      to: '/settings/phone-numbers/$numberId',
      params: { numberId },
      replace: true,
      resetScroll: false,
    });
  };
  return (
    <SideSheet isOpen onClose={close}>
      <header className={styles['header']}>
        <span className={styles['icon']}>
          <CalendarOff size={16} strokeWidth={1.75} aria-hidden="true" />
        </span>
        <div className={styles['title']}>
          <Heading slot="title" level={2}>
            {t('closures:title')}
          </Heading>
          <p>{number.label || formatPhone(number.phone)}</p>
        </div>
        <Button variant="quiet" size="small" iconOnly aria-label={t('words:close')} onPress={close}>
          <X size={16} strokeWidth={1.75} aria-hidden="true" />
        </Button>
      </header>
      <div className={styles['body']}>
        <ClosuresEditor number={number} today={wallClock(now, number.timeZone).date} />
      </div>
    </SideSheet>
  );
}
