import type { CalendarDate } from '@internationalized/date';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import {
  Calendar,
  CalendarCell,
  CalendarGrid,
  CalendarGridBody,
  CalendarGridHeader,
  CalendarHeaderCell,
  type CalendarProps,
  Heading,
} from 'react-aria-components/Calendar';
import styles from './CalendarMonth.module.css';

type CalendarMonthProps = Pick<
  CalendarProps<CalendarDate>,
  'value' | 'minValue' | 'maxValue' | 'firstDayOfWeek' | 'onChange'
>;

/** One month of the calendar, and the ways to those beside it. In a date field it needs no properties of its own. */
export function CalendarMonth(props: CalendarMonthProps) {
  return (
    <Calendar {...props}>
      <header className={styles['header']}>
        <Button slot="previous" className={styles['button'] ?? ''}>
          <ChevronLeft size={16} aria-hidden="true" />
        </Button>
        <Heading level={3} className={styles['month'] ?? ''} />
        <Button slot="next" className={styles['button'] ?? ''}>
          <ChevronRight size={16} aria-hidden="true" />
        </Button>
      </header>
      <CalendarGrid weekdayStyle="short" className={styles['grid'] ?? ''}>
        <CalendarGridHeader>
          {(day) => <CalendarHeaderCell className={styles['weekday'] ?? ''}>{day}</CalendarHeaderCell>}
        </CalendarGridHeader>
        <CalendarGridBody>
          {(date) => <CalendarCell date={date} className={styles['day'] ?? ''} />}
        </CalendarGridBody>
      </CalendarGrid>
    </Calendar>
  );
}
