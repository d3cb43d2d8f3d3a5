import { CalendarRange, ClockArrowDown, ClockArrowUp, UserRound } from 'lucide-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { PreviewWeek } from '#shared/contract/preview.ts';
import { minutesPerDay } from '#shared/model/business-hours.ts';
import styles from './WeekNotes.module.css';
import { clockChange } from './week-places.ts';
import { dayName, timesWords, type WeekWording } from './week-words.ts';

type WeekNotesProps = { week: PreviewWeek; wording: WeekWording };

/** Of whom the week is told, and what is unlike other weeks: a typical one, a night in which the clocks change. */
export const WeekNotes = memo(function WeekNotes({ week, wording }: WeekNotesProps) {
  const { t } = useTranslation('weekMap');
  const changes = week.days.flatMap(({ date, spans }) => {
    const { skipped, repeated } = clockChange(spans);
    const day = capitalized(dayName(date, wording));
    const notes = [];
    if (skipped && skipped.end - skipped.start === minutesPerDay) {
      notes.push({ Icon: ClockArrowUp, text: t('note.skippedDay', { day }) });
    } else if (skipped) {
      const times = timesWords(skipped, wording);
      notes.push({ Icon: ClockArrowUp, text: t('note.skipped', { day, times }) });
    }
    if (repeated) {
      const times = timesWords(repeated, wording);
      notes.push({ Icon: ClockArrowDown, text: t('note.repeated', { day, times }) });
    }
    return notes;
  });
  const all = [
    { Icon: UserRound, text: t('note.stranger') },
    ...(wording.isTypical ? [{ Icon: CalendarRange, text: t('note.typical') }] : []),
    ...changes,
  ];
  return (
    <ul className={styles['notes']}>
      {all.map(({ Icon, text }) => (
        <li key={text}>
          <Icon size={14} strokeWidth={1.75} aria-hidden="true" />
          {text}
        </li>
      ))}
    </ul>
  );
});

function capitalized(text: string): string {
  return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}
