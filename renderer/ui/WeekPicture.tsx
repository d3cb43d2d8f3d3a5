import { CalendarOff } from 'lucide-react';
import { useId } from 'react';
import { minutesPerDay } from '#shared/model/business-hours.ts';
import { classes } from './classes.ts';
import { type DayBar, hourMarks } from './week-bars.ts';
import styles from './WeekPicture.module.css';

type WeekPictureProps = {
  /** The open stretches of the seven days, Monday first. */
  week: readonly DayBar[][];
  /** The same hours in words: what a screen reader reads instead. */
  label: string;
  /** The short names of the days, Monday first. */
  dayNames: readonly string[];
  formatTime: (minutes: number) => string;
  /** Where the week stands: `day` counts from 0 on Monday. */
  now: { day: number; minutes: number };
  /** What makes a day unlike its usual self, such as a holiday; undefined for the other days. */
  exceptions: readonly (string | undefined)[];
};

const top = 18;
const rowHeight = 17;
const rowStep = 23;
const pictureHeight = top + 6 * rowStep + rowHeight;

const percent = (minutes: number): string => `${(minutes / minutesPerDay) * 100}%`;

/**
 * A week of seven bars from midnight to midnight: open in amber, closed hatched, a mark for now, and one
 * beside the days that are not as usual.
 */
export function WeekPicture({ week, label, dayNames, formatTime, now, exceptions }: WeekPictureProps) {
  const hatch = useId();
  const nowY = top + now.day * rowStep + rowHeight / 2;
  return (
    <div role="img" aria-label={label} className={styles['picture']}>
      <div className={styles['days']}>
        {dayNames.map((name, day) => (
          <span
            key={name}
            title={exceptions[day]}
            className={classes(styles['day'], day === now.day && styles['today'])}
          >
            {name}
            {exceptions[day] !== undefined && <CalendarOff size={12} strokeWidth={2} aria-hidden="true" />}
          </span>
        ))}
      </div>
      <svg width="100%" height={pictureHeight + 4} className={styles['week']} aria-hidden="true">
        <defs>
          <pattern
            id={hatch}
            width="5"
            height="5"
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <rect width="5" height="5" className={styles['closed']} />
            <line x1="0" y1="0" x2="0" y2="5" className={styles['hatch']} />
          </pattern>
        </defs>
        {hourMarks(week).map(({ minutes, isKey }) => (
          <text
            key={minutes}
            x={percent(minutes)}
            y="10"
            textAnchor={minutes === 0 ? 'start' : minutes === minutesPerDay ? 'end' : 'middle'}
            className={classes(
              styles['hour'],
              isKey && styles['keyHour'],
              !isKey && minutes % minutesPerDay !== 0 && styles['spare'],
            )}
          >
            {formatTime(minutes)}
          </text>
        ))}
        {week.map((bars, day) => (
          // oxlint-disable-next-line react/no-array-index-key -- a week has its seven days in their order
          <g key={day} transform={`translate(0 ${top + day * rowStep})`}>
            {exceptions[day] !== undefined && <title>{exceptions[day]}</title>}
            <rect width="100%" height={rowHeight} rx="5" fill={`url(#${hatch})`} />
            {bars.map(({ start, end }) => (
              <rect
                key={start}
                x={percent(start)}
                width={percent(end - start)}
                height={rowHeight}
                rx="5"
                className={styles['open']}
              />
            ))}
          </g>
        ))}
        <line
          x1={percent(now.minutes)}
          x2={percent(now.minutes)}
          y1={nowY - 11}
          y2={nowY + 11}
          className={styles['nowLine']}
        />
        <circle cx={percent(now.minutes)} cy={nowY} r="4.5" className={styles['now']} />
      </svg>
    </div>
  );
}
