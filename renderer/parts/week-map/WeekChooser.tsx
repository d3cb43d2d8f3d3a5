import { type CalendarDate, parseDate } from '@internationalized/date';
import { CalendarDays } from 'lucide-react';
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog';
import { Popover } from 'react-aria-components/Popover';
import { useTranslation } from 'react-i18next';
import { instantAt } from '../../i18n/zoned-time.ts';
import { Button } from '../../ui/Button.tsx';
import { CalendarMonth } from '../../ui/CalendarMonth.tsx';
import fieldStyles from '../../ui/Field.module.css';
import { firstYear, lastYear } from '../simulation/simulation.ts';
import styles from './WeekBar.module.css';

type WeekChooserProps = {
  /** The Monday of the week shown. */
  first: string;
  timeZone: string;
  onChoose: (at: number) => void;
};

/** Any other week, by one of its days. */
export function WeekChooser({ first, timeZone, onChoose }: WeekChooserProps) {
  const { t } = useTranslation('weekMap');
  return (
    <DialogTrigger>
      <Button size="small" variant="quiet" iconOnly aria-label={t('choose')}>
        <CalendarDays size={15} strokeWidth={1.75} aria-hidden="true" />
      </Button>
      <Popover className={`${fieldStyles['popover']} ${styles['calendar']}`}>
        <Dialog aria-label={t('choose')} className={styles['dialog'] ?? ''}>
          {({ close }) => (
            <CalendarMonth
              value={parseDate(first)}
              firstDayOfWeek="mon"
              minValue={parseDate(`${firstYear}-01-01`)}
              maxValue={parseDate(`${lastYear}-12-31`)}
              onChange={(date: CalendarDate) => {
                const noon = instantAt(date.toString(), '12:00', timeZone);
                if (noon !== null) onChoose(noon);
                close();
              }}
            />
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
