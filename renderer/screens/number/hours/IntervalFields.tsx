import { CircleAlert, CornerDownRight, X } from 'lucide-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type Interval,
  intervalMinutes,
  minutesPerDay,
  type Weekday,
  weekdays,
} from '#shared/model/business-hours.ts';
import { formatTimeOfDay } from '../../../i18n/time.ts';
import { useInterfaceLanguage } from '../../../i18n/use-words.ts';
import { Button } from '../../../ui/Button.tsx';
import { TimeOfDayField } from '../../../ui/TimeOfDayField.tsx';
import { dayNames } from '../../../i18n/hours.ts';
import styles from './IntervalFields.module.css';
import { useMeetingText } from './use-meeting-text.ts';
import type { Meeting } from './week-overlaps.ts';

type IntervalFieldsProps = {
  day: Weekday;
  /** The interval's place in its day, from 0. */
  index: number;
  interval: Interval;
  /** The interval it overlaps, if any. */
  meeting: Meeting | undefined;
  takesFocus: boolean;
  onChange: (interval: Interval, end: 'start' | 'end') => void;
  onSettle: () => void;
  onRemove: () => void;
};

/** From when to when, and in words what the two times alone do not tell. */
export function IntervalFields({
  day,
  index,
  interval,
  meeting,
  takesFocus,
  onChange,
  onSettle,
  onRemove,
}: IntervalFieldsProps) {
  const { t } = useTranslation('hours');
  const meetingText = useMeetingText();
  const note = useEndNote(day, interval);
  const noteId = useId();
  const [start, end] = interval;
  const names = dayNames(useInterfaceLanguage(), 'long');
  const facts = { day: names[weekdays.indexOf(day)], number: index + 1 };
  const isNoted = meeting !== undefined || note !== null;
  const field = {
    isInvalid: meeting !== undefined,
    describedBy: isNoted ? noteId : undefined,
    onSettle,
  };
  return (
    <div className={styles['interval']}>
      <div className={styles['times']}>
        <TimeOfDayField
          {...field}
          label={t('start', facts)}
          value={start}
          autoFocus={takesFocus}
          onChange={(time) => onChange([time, end], 'start')}
        />
        <span className={styles['to']} aria-hidden="true">
          {t('to')}
        </span>
        <TimeOfDayField
          {...field}
          label={t('end', facts)}
          value={end}
          onChange={(time) => onChange([start, time], 'end')}
        />
        <Button size="small" variant="quiet" iconOnly aria-label={t('remove', facts)} onPress={onRemove}>
          <X size={15} strokeWidth={1.75} aria-hidden="true" />
        </Button>
      </div>
      <div id={noteId} className={styles['note']}>
        {meeting ? (
          <p className={styles['fault']}>
            <CircleAlert size={14} aria-hidden="true" />
            {meetingText(meeting)}
          </p>
        ) : (
          note !== null && (
            <p>
              <CornerDownRight size={13} aria-hidden="true" />
              {note}
            </p>
          )
        )}
      </div>
    </div>
  );
}

/** How an end is to be read that is not simply later on the same day. */
function useEndNote(day: Weekday, [from, to]: Interval): string | null {
  const { t } = useTranslation('hours');
  const language = useInterfaceLanguage();
  const { start, end } = intervalMinutes([from, to]);
  if (end - start === minutesPerDay && start === 0) return t('allDay');
  if (end === minutesPerDay) return t('untilMidnight');
  if (end < minutesPerDay) return null;
  const next = dayNames(language, 'long')[(weekdays.indexOf(day) + 1) % weekdays.length];
  const facts = { day: next, time: formatTimeOfDay(end - minutesPerDay, language) };
  return end - start === minutesPerDay ? t('fullDay', facts) : t('nextDay', facts);
}
