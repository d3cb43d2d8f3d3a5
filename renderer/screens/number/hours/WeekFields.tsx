import { type BusinessHours, weekdays } from '#shared/model/business-hours.ts';
import { DayFields } from './DayFields.tsx';
import styles from './WeekFields.module.css';
import type { EditWeek } from './week-edits.ts';
import { overlapsOf } from './week-overlaps.ts';

type WeekFieldsProps = { week: BusinessHours; onEdit: EditWeek; onSettle: () => void };

/** The seven days, each with its intervals. */
export function WeekFields({ week, onEdit, onSettle }: WeekFieldsProps) {
  const meetings = overlapsOf(week);
  return (
    <div className={styles['days']}>
      {weekdays.map((day) => (
        <DayFields
          key={day}
          day={day}
          week={week}
          meetings={meetings.filter((meeting) => meeting.day === day)}
          onEdit={onEdit}
          onSettle={onSettle}
        />
      ))}
    </div>
  );
}
