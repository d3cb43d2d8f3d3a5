import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { PreviewWeek, WeekSpan } from '#shared/contract/preview.ts';
import { minutesPerDay } from '#shared/model/business-hours.ts';
import { formatTimeOfDay } from '../../i18n/time.ts';
import { classes } from '../../ui/classes.ts';
import { DayRow } from './DayRow.tsx';
import type { Moment } from './use-moment.ts';
import { usePointing } from './use-pointing.ts';
import { weekLabels } from './week-labels.ts';
import { placeOf } from './week-places.ts';
import styles from './WeekSlider.module.css';
import { dayLabel, hoursWords, momentName, replyWords, type WeekWording } from './week-words.ts';

type WeekSliderProps = Moment & {
  week: PreviewWeek;
  at: number;
  onPick: (at: number) => void;
  /** The date at the number (`YYYY-MM-DD`). */
  today: string;
  wording: WeekWording;
  /** The id of what explains the keys. */
  hintId: string;
};

const hours = Array.from({ length: 9 }, (_, index) => index * 180);

/** The seven days from midnight to midnight: a slider over all the moments of a week, and a place to click. */
export function WeekSlider({ week, at, moment, point, onPick, today, wording, hintId }: WeekSliderProps) {
  const { t } = useTranslation('weekMap');
  const { language } = wording;
  const labels = useMemo(() => weekLabels(week), [week]);
  const outside = useMemo(() => outsideHours(week), [week]);
  const { daysRef, handlers } = usePointing({ week, moment, point, onPick, timeZone: wording.timeZone });
  const place = placeOf(week, moment);
  const simulated = placeOf(week, at);
  const [first, last] = [week.days[0]?.spans[0], week.days.at(-1)?.spans.at(-1)];
  const minuteOf = (instant: number): number => Math.round((instant - (first?.from ?? instant)) / 60_000);
  return (
    <div
      className={styles['picture']}
      role="slider"
      tabIndex={0}
      aria-label={t('plan')}
      aria-describedby={hintId}
      aria-valuemin={0}
      aria-valuemax={minuteOf(last?.to ?? 0)}
      aria-valuenow={place ? minuteOf(moment) : 0}
      aria-valuetext={[
        momentName(moment, place, wording),
        ...(place ? [hoursWords(place.span, moment, wording), replyWords(place.span, wording)] : []),
      ].join('. ')}
      {...handlers}
    >
      <div className={styles['hours']} aria-hidden="true">
        {hours.map((minutes) => (
          <span
            key={minutes}
            className={classes(
              minutes % 360 !== 0 && styles['spare'],
              minutes % 720 !== 0 && styles['sparer'],
            )}
            style={{ left: percent(minutes) }}
          >
            {formatTimeOfDay(minutes, language)}
          </span>
        ))}
      </div>
      <div className={styles['names']} aria-hidden="true">
        {week.days.map(({ date }) => (
          <span key={date} className={classes(date === today && !wording.isTypical && styles['today'])}>
            {dayLabel(date, wording)}
          </span>
        ))}
      </div>
      <div ref={daysRef} className={styles['days']} aria-hidden="true">
        {week.days.map(({ date, spans }, day) => (
          <DayRow key={date} day={day} spans={spans} labels={labels} outside={outside} wording={wording} />
        ))}
        {simulated && (
          <span
            className={styles['simulated']}
            style={{ gridRow: simulated.day + 1, marginLeft: percent(simulated.minute) }}
          />
        )}
        {place && moment !== at && (
          <span
            className={styles['pointer']}
            style={{ gridRow: place.day + 1, marginLeft: percent(place.minute) }}
          />
        )}
      </div>
    </div>
  );
}

function outsideHours({ days }: PreviewWeek): WeekSpan['outcome'] | null {
  const spans = days.flatMap((day) => day.spans.filter(({ period }) => period === 'after_hours'));
  return spans.some(({ outcome }) => outcome === 'send') ? 'send' : (spans[0]?.outcome ?? null);
}

function percent(minutes: number): string {
  return `${(minutes / minutesPerDay) * 100}%`;
}
