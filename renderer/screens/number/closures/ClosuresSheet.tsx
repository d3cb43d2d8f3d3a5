import { CalendarOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { wallClock } from '../../../i18n/time.ts';
import { usePhoneFormat } from '../../../i18n/use-phone-format.ts';
import { SideSheet } from '../../../ui/Dialog.tsx';
import { SheetHeader } from '../../../ui/SheetHeader.tsx';
import { useCoreTime } from '../use-core-time.ts';
import { useNumberSheet } from '../use-number-sheet.ts';
import { closuresOpenerId } from './closures-opener.ts';
import styles from './ClosuresSheet.module.css';
import { ClosuresEditor } from './ClosuresEditor.tsx';

/** The sheet over a number's page in which its closures are kept. */
export function ClosuresSheet() {
  const { t } = useTranslation(['closures', 'words']);
  const formatPhone = usePhoneFormat();
  const { details, receivedAt, close } = useNumberSheet(closuresOpenerId);
  const now = useCoreTime(details?.now.asked ?? 0, receivedAt);
  if (!details) return null;
  const { number } = details;
  return (
    <SideSheet isOpen onClose={close}>
      <SheetHeader
        icon={CalendarOff}
        tone="night"
        title={t('closures:title')}
        subtitle={number.label || formatPhone(number.phone)}
        closeLabel={t('words:close')}
        onClose={close}
      />
      <div className={styles['body']}>
        <ClosuresEditor number={number} today={wallClock(now, number.timeZone).date} />
      </div>
    </SideSheet>
  );
}
