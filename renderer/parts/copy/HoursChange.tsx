import { useTranslation } from 'react-i18next';
import type { CopyChange } from '#shared/contract/copying.ts';
import {
  type BusinessHours,
  type Interval,
  intervalMinutes,
  weekdays,
} from '#shared/model/business-hours.ts';
import { formatTimeOfDay } from '../../i18n/time.ts';
import { useInterfaceLanguage } from '../../i18n/use-words.ts';
import styles from './TargetChanges.module.css';
import { ThingChange } from './ThingChange.tsx';

type Side = { businessHours: BusinessHours | null };
type HoursChangeProps = { change: CopyChange; before: Side; after: Side };

/** A Monday, to name the days of a week after it. */
const someMonday = Date.UTC(2024, 0, 1);
const dayLength = 86_400_000;
const minutesPerDay = 1_440;

/** The days of a week that would be other ones, as they are and as they would be. */
export function HoursChange({ change, before, after }: HoursChangeProps) {
  const { t } = useTranslation('copying');
  const language = useInterfaceLanguage();
  const nameOfDay = new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' });
  const time = (minutes: number): string =>
    formatTimeOfDay(minutes > minutesPerDay ? minutes - minutesPerDay : minutes, language);
  const intervalText = (interval: Interval): string => {
    const { start, end } = intervalMinutes(interval);
    return t('hours.interval', { from: time(start), to: time(end) });
  };
  const textOf = (week: BusinessHours | null, day: (typeof weekdays)[number]): string => {
    if (!week) return t('hours.none');
    return week[day].length > 0 ? week[day].map(intervalText).join(', ') : t('hours.closed');
  };
  const isWritten = change === 'new' || change === 'replaced';
  const lines = weekdays
    .map((day, index) => ({
      day: nameOfDay.format(someMonday + index * dayLength),
      old: textOf(before.businessHours, day),
      now: textOf(after.businessHours, day),
    }))
    .filter(({ old, now }) => old !== now);
  return (
    <ThingChange name={t('what.hours')} change={change}>
      {change === 'refused' && <p className={styles['note']}>{t('refused')}</p>}
      {isWritten && (
        <ul className={styles['lines']}>
          {lines.map(({ day, old, now }) => (
            <li key={day}>
              {day} <del>{old}</del> <ins>{now}</ins>
            </li>
          ))}
        </ul>
      )}
    </ThingChange>
  );
}
