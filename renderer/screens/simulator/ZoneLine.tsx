import { useTranslation } from 'react-i18next';
import { formatTimeOfDay, wallClock } from '../../i18n/time.ts';
import { timeZoneCity, timeZoneName } from '../../i18n/time-zones.ts';
import { useInterfaceLanguage } from '../../i18n/use-words.ts';
import styles from './DateAndTimeFields.module.css';

/** Whose clock the fields show, and what the clock of whoever looks shows then, where that is another. */
export function ZoneLine({ instant, timeZone }: { instant: number; timeZone: string }) {
  const { t } = useTranslation('simulator');
  const language = useInterfaceLanguage();
  const zone = t('zone', { zone: timeZoneName(timeZone, language), city: timeZoneCity(timeZone, language) });
  const own = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  const here = wallClock(instant, own);
  const there = wallClock(instant, timeZone);
  if (here.minutes === there.minutes && here.date === there.date) {
    return <p className={styles['zone']}>{zone}</p>;
  }
  const time = formatTimeOfDay(here.minutes, language);
  const day = new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: own }).format(instant);
  const moment = here.date === there.date ? time : `${day} ${time}`;
  return (
    <p className={styles['zone']}>
      {zone} · {t('here', { moment })}
    </p>
  );
}
