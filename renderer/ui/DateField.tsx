import { CalendarDate, parseDate } from '@internationalized/date';
import { CalendarDays, CircleAlert } from 'lucide-react';
import { useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { DatePicker, FieldError, Group, Label, Popover, Text } from 'react-aria-components/DatePicker';
import { Dialog } from 'react-aria-components/Dialog';
import { CalendarMonth } from './CalendarMonth.tsx';
import { classes } from './classes.ts';
import styles from './DateField.module.css';
import fieldStyles from './Field.module.css';
import { FieldSegments } from './FieldSegments.tsx';

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
        <FieldSegments className={styles['parts']} />
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
          <CalendarMonth />
        </Dialog>
      </Popover>
    </DatePicker>
  );
}
