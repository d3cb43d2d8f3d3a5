import { useNavigate } from '@tanstack/react-router';
import { CalendarOff, Globe, Pencil } from 'lucide-react';
import { Trans, useTranslation } from 'react-i18next';
import type { HoursNow } from '#shared/contract/numbers.ts';
import type { BusinessHours } from '#shared/model/business-hours.ts';
import type { Closure } from '#shared/model/closure.ts';
import type { PhoneNumber } from '#shared/model/phone-number.ts';
import { useCanWrite } from '../../client/use-can-write.ts';
import { formatTimeOfDay, type WallClock, wallClock } from '../../i18n/time.ts';
import { timeZoneCity, timeZoneName } from '../../i18n/time-zones.ts';
import { momentFacts } from '../../i18n/moment.ts';
import { useInterfaceLanguage } from '../../i18n/use-words.ts';
import { Button } from '../../ui/Button.tsx';
import { classes } from '../../ui/classes.ts';
import { openMinutes, weekBars } from '../../ui/week-bars.ts';
import { WeekPicture } from '../../ui/WeekPicture.tsx';
import { CloudMark } from './cloud/CloudMark.tsx';
import { partState } from './cloud/cloud-state.ts';
import { useNumberEdits } from './cloud/use-number-edits.ts';
import styles from './HoursCard.module.css';
import { currentWeek } from './current-week.ts';
import { dayNames } from '../../i18n/hours.ts';
import { closureInWords, formatLength, weekInWords } from './hours-words.ts';
import { hoursOpenerId } from './hours/hours-opener.ts';
import { nextClosure } from './next-closure.ts';

type HoursCardProps = { number: PhoneNumber; hoursNow: HoursNow; now: number };

/** When the number is open: now, the time there, the next closure, and the current week as a picture. */
export function HoursCard({ number, hoursNow, now }: HoursCardProps) {
  const { t } = useTranslation(['number', 'words']);
  const language = useInterfaceLanguage();
  const { businessHours, closures, timeZone } = number;
  const clock = wallClock(now, timeZone);
  const canWrite = useCanWrite();
  const edits = useNumberEdits(number.id);
  const closure = businessHours && nextClosure(closures, clock.date);
  const weekday = dayNames(language, 'long')[clock.weekday - 1];
  const closureWords = closure && closureInWords(closure, clock.date, language, t);
  return (
    <section
      className={classes(styles['card'], !businessHours && styles['unset'])}
      aria-labelledby="hours-title"
    >
      <div className={styles['facts']}>
        <h2 id="hours-title">{t('number:hours.title')}</h2>
        <NowLine hoursNow={hoursNow} now={now} timeZone={timeZone} />
        <ul className={styles['list']}>
          <li>
            <Globe size={16} strokeWidth={1.75} aria-hidden="true" />
            <span>
              <span className={styles['there']}>
                {t('number:hours.there', { weekday, time: formatTimeOfDay(clock.minutes, language) })}
              </span>
              <small>
                {t('number:hours.zone', {
                  zone: timeZoneName(timeZone, language),
                  city: timeZoneCity(timeZone, language),
                })}
              </small>
            </span>
          </li>
          {closureWords && (
            <li>
              <CalendarOff size={16} strokeWidth={1.75} aria-hidden="true" />
              <span>
                {closureWords.title}
                <small>{closureWords.detail}</small>
              </span>
            </li>
          )}
        </ul>
        {canWrite && <EditHours numberId={number.id} />}
        <CloudMark state={partState(edits, 'hours')} />
      </div>
      {businessHours ? (
        <WeekOfNumber businessHours={businessHours} closures={closures} clock={clock} />
      ) : (
        <p className={styles['unsetText']}>{t('number:hours.unsetText')}</p>
      )}
    </section>
  );
}

function EditHours({ numberId }: { numberId: string }) {
  const { t } = useTranslation('hours');
  const navigate = useNavigate();
  return (
    <Button
      id={hoursOpenerId}
      size="small"
      onPress={() =>
        void navigate({
          to: '/settings/phone-numbers/$numberId/hours',
          params: { numberId },
          resetScroll: false,
        })
      }
    >
      <Pencil size={14} strokeWidth={1.75} aria-hidden="true" />
      {t('edit')}
    </Button>
  );
}

function NowLine({
  hoursNow: { open, changesAt },
  now,
  timeZone,
}: {
  hoursNow: HoursNow;
  now: number;
  timeZone: string;
}) {
  const { t } = useTranslation(['number', 'words']);
  const language = useInterfaceLanguage();
  if (open === null)
    return (
      <p className={styles['now']}>
        <b>{t('number:hours.unset')}</b>
      </p>
    );
  const facts = momentFacts(changesAt, now, timeZone, language, t);
  return (
    <p className={styles['now']}>
      <span className={classes(styles['dot'], open && styles['open'])} />
      <span>
        {open ? (
          <Trans
            t={t}
            i18nKey="number:hours.open"
            context={facts.context}
            values={facts}
            components={{ b: <b /> }}
          />
        ) : (
          <Trans
            t={t}
            i18nKey="number:hours.closed"
            context={facts.context}
            values={facts}
            components={{ b: <b /> }}
          />
        )}
      </span>
    </p>
  );
}

function WeekOfNumber({
  businessHours,
  closures,
  clock,
}: {
  businessHours: BusinessHours;
  closures: readonly Closure[];
  clock: WallClock;
}) {
  const { t } = useTranslation(['number', 'words']);
  const language = useInterfaceLanguage();
  const { days, bars } = currentWeek(businessHours, closures, clock.date);
  const total = openMinutes(weekBars(businessHours));
  return (
    <div className={styles['week']}>
      <WeekPicture
        week={bars}
        label={weekInWords(days, language, t)}
        dayNames={dayNames(language, 'short')}
        formatTime={(time) => formatTimeOfDay(time, language)}
        now={{ day: clock.weekday - 1, minutes: clock.minutes }}
        exceptions={days.map(({ closure }) => closure && (closure.name || t('number:hours.exception')))}
      />
      <p className={styles['legend']}>
        <span className={classes(styles['sample'], styles['openSample'])} />
        {t('number:hours.legendOpen')}
        <span className={classes(styles['sample'], styles['closedSample'])} />
        {t('number:hours.legendClosed')}
        <span className={styles['total']}>
          {total === 0
            ? t('number:hours.never')
            : t('number:hours.total', { length: formatLength(total, language) })}
        </span>
      </p>
    </div>
  );
}
