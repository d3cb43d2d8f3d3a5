import { CalendarDate, parseDate } from '@internationalized/date';
import { CalendarDays, ChevronLeft, ChevronRight, CircleAlert } from 'lucide-react';
import { useState } from 'react';
import { Button } from 'react-aria-components/Button';
import {
  Calendar,
  CalendarCell,
  CalendarGrid,
  CalendarGridBody,
  CalendarGridHeader,
  CalendarHeaderCell,
  Heading,
} from 'react-aria-components/Calendar';
import {
  DateInput,
  DatePicker,
  DateSegment,
  FieldError,
  Group,
  Label,
  Popover,
  Text,
} from 'react-aria-components/DatePicker';
import { Dialog } from 'react-aria-components/Dialog';
import { classes } from './classes.ts';
import styles from './DateField.module.css';
import fieldStyles from './Field.module.css';

type DateFieldProps = {
  label: string;
  /** `YYYY-MM-DD`, or '' as long as none is given. */
  value: string;
  onChange: (date: string) => void;
  description?: string;
  error?: string | undefined;
  autoFocus?: boolean;
};

/** A date, typed part by part in the order of the language, or chosen from a calendar. */
export function DateField({ label, value, onChange, description, error, autoFocus = false }: DateFieldProps) {
  const shown = value === '' ? null : parseDate(value);
  // What the calendar opens on as long as there is no date.
  const [today] = useState(() => new Date());
  const placeholder = new CalendarDate(today.getFullYear(), today.getMonth() + 1, today.getDate());
  return (
    <DatePicker
      value={shown}
      placeholderValue={placeholder}
      onChange={(date) => onChange(date?.toString() ?? '')}
      isInvalid={error !== undefined}
      validationBehavior="aria"
      autoFocus={autoFocus}
      className={fieldStyles['field'] ?? ''}
    >
      <Label className={fieldStyles['label'] ?? ''}>{label}</Label>
      <Group className={classes(fieldStyles['input'], styles['input'])}>
        <DateInput className={styles['parts'] ?? ''}>
          {(segment) => <DateSegment segment={segment} className={styles['part'] ?? ''} />}
        </DateInput>
        <Button className={styles['button'] ?? ''}>
          <CalendarDays size={16} strokeWidth={1.75} aria-hidden="true" />
        </Button>
      </Group>
      {description !== undefined && error === undefined && (
        <Text slot="description" className={fieldStyles['description'] ?? ''}>
          {description}
        </Text>
      )}
      <FieldError className={fieldStyles['error'] ?? ''}>
        <CircleAlert size={14} aria-hidden="true" />
        <span>{error}</span>
      </FieldError>
      <Popover className={classes(fieldStyles['popover'], styles['popover'])}>
        <Dialog className={styles['dialog'] ?? ''}>
          <Month />
        </Dialog>
      </Popover>
    </DatePicker>
  );
}

/** One month of the calendar, and the ways to those beside it. */
function Month() {
  return (
    <Calendar>
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
