import { useTranslation } from 'react-i18next';
import { type BusinessHours, minutesPerDay, weekdays } from '#shared/model/business-hours.ts';
import { formatTimeOfDay, wallClock } from '../../../i18n/time.ts';
import { useInterfaceLanguage } from '../../../i18n/use-words.ts';
import { Banner } from '../../../ui/Banner.tsx';
import { openMinutes, weekBars } from '../../../ui/week-bars.ts';
import { WeekPicture } from '../../../ui/WeekPicture.tsx';
import { dayNames } from '../../../i18n/hours.ts';
import { formatLength, weekInWords } from '../hours-words.ts';
import styles from './EditedWeek.module.css';

type EditedWeekProps = { hours: BusinessHours | null; timeZone: string; now: number };

/** The week as it is being edited, in a picture, and what it means where that surprises. */
export function EditedWeek({ hours, timeZone, now }: EditedWeekProps) {
  const { t } = useTranslation('hours');
  const { t: tNumber } = useTranslation(['number', 'words']);
  const language = useInterfaceLanguage();
  if (!hours) return <Banner tone="info">{t('noHours')}</Banner>;
  const bars = weekBars(hours);
  const total = openMinutes(bars);
  const clock = wallClock(now, timeZone);
  return (
    <>
      <div className={styles['picture']}>
        <WeekPicture
          week={bars}
          label={weekInWords(
            weekdays.map((day) => ({ intervals: hours[day], closure: undefined })),
            language,
            tNumber,
          )}
          dayNames={dayNames(language, 'short')}
          formatTime={(minutes) => formatTimeOfDay(minutes, language)}
          now={{ day: clock.weekday - 1, minutes: clock.minutes }}
          exceptions={[]}
        />
        <p className={styles['total']}>
          {total === 0
            ? tNumber('number:hours.never')
            : tNumber('number:hours.total', { length: formatLength(total, language) })}
        </p>
      </div>
      {total === 0 && <Banner tone="warning">{t('neverOpen')}</Banner>}
      {total === weekdays.length * minutesPerDay && <Banner tone="info">{t('alwaysOpen')}</Banner>}
    </>
  );
}
