import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { CalendarOff, ChevronLeft, ChevronRight } from 'lucide-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { closureOn } from '#shared/model/closure.ts';
import type { PhoneNumber } from '#shared/model/phone-number.ts';
import { api } from '../../client/client.ts';
import { formatTime, formatTimeOfDay } from '../../i18n/time.ts';
import { useInterfaceLanguage } from '../../i18n/use-words.ts';
import { Button } from '../../ui/Button.tsx';
import { classes } from '../../ui/classes.ts';
import {
  type Day,
  dayOf,
  draggedTo,
  hourMarks,
  instantIn,
  keyMove,
  minutesInto,
  onAnotherDay,
} from './day.ts';
import styles from './DayStrip.module.css';

type DayStripProps = {
  number: PhoneNumber;
  instant: number;
  /** When something happened before; those of the day are marked. */
  acts: readonly number[];
  onChange: (instant: number) => void;
};

/** The day of the event with its hours: drag the time along it, or move it by keys. */
export function DayStrip({ number, instant, acts, onChange }: DayStripProps) {
  const { t } = useTranslation('simulator');
  const language = useInterfaceLanguage();
  const { timeZone } = number;
  const day = dayOf(instant, timeZone);
  const { data } = useQuery(
    api.preview.periods.queryOptions({
      input: { numberId: number.id, from: day.from, until: day.until },
      placeholderData: keepPreviousData,
    }),
  );
  const spans = data?.[0]?.from === day.from ? data : [];
  const minutes = minutesInto(day, instant);
  const isOpen = spans.find(({ from, until }) => from <= instant && instant < until)?.period;
  const time = formatTime(instant, timeZone, language);
  const at = (elapsed: number): string => `${(elapsed / day.length) * 100}%`;
  return (
    <div className={styles['strip']}>
      <header className={styles['header']}>
        <Button
          size="small"
          iconOnly
          variant="quiet"
          aria-label={t('strip.previous')}
          onPress={() => onChange(onAnotherDay(instant, -1, timeZone))}
        >
          <ChevronLeft size={16} aria-hidden="true" />
        </Button>
        <p className={styles['date']}>
          {dateInWords(day.date, language)} <b>{time}</b>
        </p>
        <Button
          size="small"
          iconOnly
          variant="quiet"
          aria-label={t('strip.next')}
          onPress={() => onChange(onAnotherDay(instant, 1, timeZone))}
        >
          <ChevronRight size={16} aria-hidden="true" />
        </Button>
      </header>
      <div className={styles['slider']}>
        <div className={styles['day']} aria-hidden="true">
          {spans
            .filter(({ period }) => period === 'business_hours')
            .map(({ from, until }) => (
              <span
                key={from}
                className={styles['open']}
                style={{ left: at((from - day.from) / 60_000), width: at((until - from) / 60_000) }}
              />
            ))}
          {acts
            .filter((act) => day.from <= act && act < day.until)
            .map((act) => (
              <span key={act} className={styles['act']} style={{ left: at((act - day.from) / 60_000) }} />
            ))}
        </div>
        <input
          type="range"
          className={styles['input']}
          aria-label={t('strip.label')}
          aria-valuetext={isOpen === 'after_hours' ? t('strip.closed', { time }) : t('strip.open', { time })}
          title={t('strip.hint')}
          min={0}
          max={day.length - 1}
          step={1}
          value={minutes}
          onChange={({ target }) => onChange(instantIn(day, draggedTo(Number(target.value), day.length)))}
          onKeyDown={(event) => {
            const moved = keyMove(event.key, minutes, day.length);
            if (moved === null || event.altKey || event.ctrlKey || event.metaKey) return;
            event.preventDefault();
            onChange(instantIn(day, moved));
          }}
        />
      </div>
      <div className={styles['hours']} aria-hidden="true">
        {hourMarks(day, timeZone).map(({ minutes: hour, elapsed }) => (
          <span
            key={hour}
            className={classes(hour % 360 !== 0 && styles['spare'])}
            style={{ left: at(elapsed) }}
          >
            {formatTimeOfDay(hour, language)}
          </span>
        ))}
      </div>
      <DayNotes number={number} day={day} />
    </div>
  );
}

/** What makes the day unlike others: a closure, clocks that change, hours that are not set. */
function DayNotes({ number, day }: { number: PhoneNumber; day: Day }) {
  const { t } = useTranslation('simulator');
  const id = useId();
  const closure = number.businessHours && closureOn(number.closures, day.date);
  const notes = [
    ...(number.businessHours === null ? [t('strip.noHours')] : []),
    ...(closure ? [closure.name || t('strip.closure')] : []),
    ...(day.length < 1440 ? [t('strip.short', { hours: day.length / 60 })] : []),
    ...(day.length > 1440 ? [t('strip.long', { hours: day.length / 60 })] : []),
  ];
  if (notes.length === 0) return null;
  return (
    <p className={styles['notes']} id={id}>
      <CalendarOff size={14} strokeWidth={1.75} aria-hidden="true" />
      {notes.join(' · ')}
    </p>
  );
}

function dateInWords(date: string, language: string): string {
  const format = new Intl.DateTimeFormat(language, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
  const text = format.format(Date.parse(`${date}T00:00:00Z`));
  return language === 'en' ? text : text.replace(/(?<=\s)1(?=\s)/, '1er');
}
