import { parseTime, type Time } from '@internationalized/date';
import { useState } from 'react';
import { I18nProvider, useLocale } from 'react-aria-components/I18nProvider';
import { TimeField } from 'react-aria-components/TimeField';
import { classes } from './classes.ts';
import fieldStyles from './Field.module.css';
import { FieldSegments } from './FieldSegments.tsx';
import styles from './TimeOfDayField.module.css';

type TimeOfDayFieldProps = {
  label: string;
  /** `"09:00"`; `"24:00"` shows as midnight. */
  value: string;
  /** Each time a whole time stands in the field, also while it is being typed. */
  onChange: (time: string) => void;
  /** The field has been left, or Enter pressed: what stands there is meant. */
  onSettle: () => void;
  isInvalid?: boolean;
  /** The id of what says why it is invalid, or how it is understood. */
  describedBy?: string | undefined;
  autoFocus?: boolean;
};

/** A time of day, hours and minutes apart, in the form of the language: "9:00 AM", « 09 h 00 ». */
export function TimeOfDayField({
  label,
  value,
  onChange,
  onSettle,
  isInvalid = false,
  describedBy,
  autoFocus = false,
}: TimeOfDayFieldProps) {
  const { locale } = useLocale();
  const [shown, setShown] = useState(() => timeShown(value));
  if (shown.compare(timeShown(value)) !== 0) setShown(timeShown(value));
  return (
    // The interface writes AM and PM, where Canadian English has a.m. and p.m.
    <I18nProvider locale={locale === 'en-CA' ? 'en-US' : locale}>
      <TimeField
        aria-label={label}
        {...(describedBy !== undefined && { 'aria-describedby': describedBy })}
        autoFocus={autoFocus}
        granularity="minute"
        value={shown}
        isInvalid={isInvalid}
        validationBehavior="aria"
        onChange={(time) => time && onChange(time.toString().slice(0, 5))}
        onBlur={() => {
          // A part that was emptied and left so shows its time again: that one has held meanwhile.
          setShown(timeShown(value));
          onSettle();
        }}
        onKeyDown={({ key }) => key === 'Enter' && onSettle()}
        className={styles['field'] ?? ''}
      >
        <FieldSegments className={classes(fieldStyles['input'], styles['input'])} />
      </TimeField>
    </I18nProvider>
  );
}

/** Another object each time, which makes the field forget what is half typed. */
function timeShown(value: string): Time {
  return parseTime(value === '24:00' ? '00:00' : value);
}
