import { CalendarCheck, Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Closure } from '#shared/model/closure.ts';
import type { PhoneNumber } from '#shared/model/phone-number.ts';
import { useCanWrite } from '../../../client/use-can-write.ts';
import { Banner } from '../../../ui/Banner.tsx';
import { Button } from '../../../ui/Button.tsx';
import { showToast } from '../../../ui/toast-queue.ts';
import { onceFocusReturned } from '../../../ui/once-focus-returned.ts';
import { useUndoShortcuts } from '../../../ui/use-undo-shortcuts.ts';
import { ClosureDialog } from './ClosureDialog.tsx';
import { itemButtonId } from './ClosureItem.tsx';
import { ClosureList } from './ClosureList.tsx';
import { focusOn } from './focus-on.ts';
import styles from './ClosuresEditor.module.css';
import { HolidayDialog } from './HolidayDialog.tsx';
import { useRemoveClosures } from './use-remove-closures.ts';
import { useYearToChoose } from './use-year-to-choose.ts';
import { YearRibbon } from './YearRibbon.tsx';

const addButtonId = 'add-closure';
const holidaysButtonId = 'choose-holidays';

type Open = { dialog: 'closure'; closure: Closure | null } | { dialog: 'holidays'; year: number | null };

/**
 * A number's closures: the coming year as a ribbon, the list, and for whoever may write the ways to add, change and
 * remove one.
 */
export function ClosuresEditor({ number, today }: { number: PhoneNumber; today: string }) {
  const { t } = useTranslation('closures');
  const { closures } = number;
  const [open, setOpen] = useState<Open | null>(null);
  const { remove, undo } = useRemoveClosures(number.id);
  // What is typed in a dialog has an undo of its own.
  const canWrite = useCanWrite();
  useUndoShortcuts(() => canWrite && open === null && undo());
  const nextYear = useYearToChoose(number, today);
  return (
    <>
      {number.businessHours === null && <Banner tone="warning">{t('without')}</Banner>}
      {canWrite && nextYear !== null && (
        <Banner
          tone="info"
          action={
            <Button size="small" onPress={() => setOpen({ dialog: 'holidays', year: nextYear })}>
              {t('nextYear.action')}
            </Button>
          }
        >
          {t('nextYear.text', { year: nextYear })}
        </Banner>
      )}
      <YearRibbon closures={closures} today={today} />
      {canWrite && (
        <div className={styles['actions']}>
          <Button
            id={addButtonId}
            variant="primary"
            onPress={() => setOpen({ dialog: 'closure', closure: null })}
          >
            <Plus size={15} aria-hidden="true" />
            {t('add')}
          </Button>
          <Button id={holidaysButtonId} onPress={() => setOpen({ dialog: 'holidays', year: null })}>
            <CalendarCheck size={15} strokeWidth={1.75} aria-hidden="true" />
            {t('chooseHolidays')}
          </Button>
        </div>
      )}
      {closures.length === 0 && <p className={styles['empty']}>{canWrite ? t('empty') : t('none')}</p>}
      <ClosureList
        closures={closures}
        today={today}
        onEdit={(closure) => setOpen({ dialog: 'closure', closure })}
        onRemove={remove}
        focusAfterLast={addButtonId}
      />
      {open?.dialog === 'closure' && (
        <ClosureDialog
          number={number}
          closure={open.closure}
          onClose={() => setOpen(null)}
          onSaved={(saved) => {
            const { closure } = open;
            setOpen(null);
            onceFocusReturned(() => {
              // The button that opened it may be of other dates by now.
              focusOn(closure ? itemButtonId('edit', saved) : addButtonId);
              say(closure ? t('toast.changed') : t('toast.added', { count: 1 }));
            });
          }}
        />
      )}
      {open?.dialog === 'holidays' && (
        <HolidayDialog
          number={number}
          today={today}
          firstYear={open.year}
          onClose={() => setOpen(null)}
          onAdded={(count) => {
            setOpen(null);
            onceFocusReturned(() => {
              // The notice that opened it may be gone by now.
              focusOn(holidaysButtonId);
              say(t('toast.added', { count }));
            });
          }}
        />
      )}
    </>
  );
}

/** Once the dialog is gone: a toast that first appears beside it would stay out of reach in the sheet. */
function say(message: string): void {
  showToast({ tone: 'done', message });
}
