import { Clock, Redo2, Undo2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { NumberDetails } from '#shared/contract/numbers.ts';
import { usePhoneFormat } from '../../../i18n/use-phone-format.ts';
import { useInterfaceLanguage } from '../../../i18n/use-words.ts';
import { Button } from '../../../ui/Button.tsx';
import { SheetHeader } from '../../../ui/SheetHeader.tsx';
import { TimeZoneField } from '../../../ui/TimeZoneField.tsx';
import { useUndoShortcuts } from '../../../ui/use-undo-shortcuts.ts';
import { useCoreTime } from '../use-core-time.ts';
import { EditedWeek } from './EditedWeek.tsx';
import styles from './HoursEditor.module.css';
import { HoursFooter } from './HoursFooter.tsx';
import { HoursNotices } from './HoursNotices.tsx';
import { LeaveHours } from './LeaveHours.tsx';
import { PresetButtons } from './PresetButtons.tsx';
import { useHoursEditor } from './use-hours-editor.ts';
import { WeekFields } from './WeekFields.tsx';

type HoursEditorProps = {
  details: NumberDetails;
  /** When `details` arrived, by this page's clock. */
  receivedAt: number;
  onClose: () => void;
};

/** When a number is open: its week, from day to day, and its time zone. What is valid applies at once. */
export function HoursEditor({ details, receivedAt, onClose }: HoursEditorProps) {
  const { t } = useTranslation(['hours', 'words']);
  const language = useInterfaceLanguage();
  const formatPhone = usePhoneFormat();
  const { editor, editing, leaving, offerUndo } = useHoursEditor(details);
  const now = useCoreTime(details.now.asked, receivedAt);
  useUndoShortcuts(editor.undo, editor.redo);
  const { label, phone } = details.number;
  const { timeZone, businessHours } = editing.history.present;
  return (
    <div className={styles['sheet']}>
      <SheetHeader
        icon={Clock}
        tone="day"
        title={t('hours:title')}
        subtitle={label || formatPhone(phone)}
        closeLabel={t('words:close')}
        onClose={onClose}
      >
        <Button
          size="small"
          variant="quiet"
          iconOnly
          aria-label={t('hours:undo')}
          aria-disabled={editing.history.past.length === 0}
          onPress={editor.undo}
        >
          <Undo2 size={16} strokeWidth={1.75} aria-hidden="true" />
        </Button>
        <Button
          size="small"
          variant="quiet"
          iconOnly
          aria-label={t('hours:redo')}
          aria-disabled={editing.history.future.length === 0}
          onPress={editor.redo}
        >
          <Redo2 size={16} strokeWidth={1.75} aria-hidden="true" />
        </Button>
      </SheetHeader>
      <div className={styles['body']}>
        <HoursNotices editor={editor} editing={editing} />
        <PresetButtons hours={businessHours} onChoose={(week) => editor.edit({ businessHours: week })} />
        <EditedWeek hours={businessHours} timeZone={timeZone} now={now} />
        {businessHours && (
          <WeekFields
            week={businessHours}
            onEdit={(week, typingIn) => editor.edit({ businessHours: week }, typingIn)}
            onSettle={editor.settle}
          />
        )}
        <TimeZoneField
          label={t('hours:timeZone')}
          emptyText={t('hours:noTimeZone')}
          language={language}
          value={timeZone}
          onChange={(chosen) => chosen !== timeZone && editor.edit({ timeZone: chosen })}
        />
      </div>
      <HoursFooter editing={editing} onClose={onClose} />
      {leaving.status === 'blocked' && (
        <LeaveHours
          onStay={leaving.reset}
          onLeave={() => {
            offerUndo(editing);
            leaving.proceed();
          }}
        />
      )}
    </div>
  );
}
