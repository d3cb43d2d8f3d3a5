import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { firstYear, isWithinYears, lastYear } from '../../parts/simulation/simulation.ts';
import { dateAndTime, instantAt } from '../../i18n/zoned-time.ts';
import { classes } from '../../ui/classes.ts';
import { DateField } from '../../ui/DateField.tsx';
import fieldStyles from '../../ui/Field.module.css';
import { TimeOfDayField } from '../../ui/TimeOfDayField.tsx';
import { ClockNote } from './ClockNote.tsx';
import styles from './DateAndTimeFields.module.css';

type DateAndTimeFieldsProps = { instant: number; timeZone: string; onChange: (instant: number) => void };

type Typed = { date: string; time: string };

/** A date and a time on the clock of a zone, with what its clock does then. */
export function DateAndTimeFields({ instant, timeZone, onChange }: DateAndTimeFieldsProps) {
  const { t } = useTranslation('simulator');
  const shown = dateAndTime(instant, timeZone);
  // What is typed and cannot be taken as it stands, as long as nothing else moves the instant.
  const [typed, setTyped] = useState<(Typed & { instant: number }) | null>(null);
  const held = typed?.instant === instant ? typed : null;
  const isOutside = held !== null && held.date !== '' && !isWithinYears(held.date);
  const [isLeft, setLeft] = useState(true);
  // A year that is being typed is at first one of long ago.
  const isWrong = isOutside && (isLeft || held.date >= '1000');

  const change = (part: Partial<Typed>): void => {
    const wanted = { ...(held ?? shown), ...part };
    const next = isWithinYears(wanted.date) ? instantAt(wanted.date, wanted.time, timeZone) : null;
    setTyped({ date: wanted.date, time: wanted.time, instant: next ?? instant });
    if (next !== null) onChange(next);
  };
  return (
    <>
      <div className={styles['fields']} onFocus={() => setLeft(false)} onBlur={() => setLeft(true)}>
        <DateField
          label={t('question.date')}
          value={isOutside ? held.date : shown.date}
          onChange={(date) => change({ date })}
          error={isWrong ? t('years', { first: firstYear, last: lastYear }) : undefined}
        />
        <div className={classes(fieldStyles['field'], styles['time'])}>
          <span className={fieldStyles['label']} aria-hidden="true">
            {t('question.time')}
          </span>
          {/* What is typed stays until the field is left, also where another time is taken. */}
          <TimeOfDayField
            label={t('question.time')}
            value={isLeft ? shown.time : (held?.time ?? shown.time)}
            onChange={(time) => change({ time })}
            onSettle={() => {}}
          />
        </div>
      </div>
      <ClockNote
        instant={instant}
        timeZone={timeZone}
        typed={held && !isOutside ? held : shown}
        onChange={onChange}
      />
    </>
  );
}
