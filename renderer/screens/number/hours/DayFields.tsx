import { Ellipsis, Moon, Plus, Sun } from 'lucide-react';
import { useId, useState } from 'react';
import { Group } from 'react-aria-components/Group';
import { useTranslation } from 'react-i18next';
import { type BusinessHours, type Weekday, weekdays } from '#shared/model/business-hours.ts';
import { useInterfaceLanguage } from '../../../i18n/use-words.ts';
import { Button } from '../../../ui/Button.tsx';
import { Menu } from '../../../ui/Menu.tsx';
import { dayNames } from '../../../i18n/hours.ts';
import { CopyDay } from './CopyDay.tsx';
import styles from './DayFields.module.css';
import { IntervalFields } from './IntervalFields.tsx';
import { type EditWeek, nextInterval, withDay, withInterval, withoutInterval } from './week-edits.ts';
import type { Meeting } from './week-overlaps.ts';

type DayFieldsProps = {
  day: Weekday;
  week: BusinessHours;
  /** The intervals of this day that overlap another. */
  meetings: readonly Meeting[];
  onEdit: EditWeek;
  onSettle: () => void;
};

/** One day of the week: its intervals, and what can be done with the whole day. */
export function DayFields({ day, week, meetings, onEdit, onSettle }: DayFieldsProps) {
  const { t } = useTranslation('hours');
  const language = useInterfaceLanguage();
  const addId = useId();
  const [added, setAdded] = useState(-1);
  const dayName = dayNames(language, 'long')[weekdays.indexOf(day)] ?? '';
  const intervals = week[day];
  const next = nextInterval(week, day);

  const add = (): void => {
    if (!next) return;
    setAdded(intervals.length);
    onEdit(withDay(week, day, [...intervals, next]));
  };
  const remove = (index: number): void => {
    onEdit(withoutInterval(week, day, index));
    document.getElementById(addId)?.focus();
  };

  return (
    <Group className={styles['day'] ?? ''} aria-labelledby={`${addId}-name`}>
      <h3 id={`${addId}-name`} className={styles['name']}>
        {dayName}
      </h3>
      <div className={styles['intervals']}>
        {intervals.length === 0 && <p className={styles['closed']}>{t('closed')}</p>}
        {intervals.map((interval, index) => (
          <IntervalFields
            // oxlint-disable-next-line react/no-array-index-key -- an interval is known by its place in the day
            key={index}
            day={day}
            index={index}
            interval={interval}
            meeting={meetings.find((meeting) => meeting.index === index)}
            takesFocus={index === added}
            onChange={(changed, end) =>
              onEdit(withInterval(week, day, index, changed), `${day}.${index}.${end}`)
            }
            onSettle={onSettle}
            onRemove={() => remove(index)}
          />
        ))}
      </div>
      <div className={styles['actions']}>
        <Button
          id={addId}
          size="small"
          variant="quiet"
          iconOnly
          aria-label={t('add', { day: dayName })}
          aria-disabled={next === null}
          onPress={add}
        >
          <Plus size={16} strokeWidth={1.75} aria-hidden="true" />
        </Button>
        <CopyDay day={day} week={week} onEdit={onEdit} />
        <Menu
          label={t('more', { day: dayName })}
          trigger={
            <Button size="small" variant="quiet" iconOnly aria-label={t('more', { day: dayName })}>
              <Ellipsis size={16} strokeWidth={1.75} aria-hidden="true" />
            </Button>
          }
          choices={[
            { id: 'allDay', label: t('openAllDay'), icon: Sun },
            { id: 'closed', label: t('closeDay'), icon: Moon },
          ]}
          onChoose={(id) => onEdit(withDay(week, day, id === 'allDay' ? [['00:00', '24:00']] : []))}
        />
      </div>
    </Group>
  );
}
