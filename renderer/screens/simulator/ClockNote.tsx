import { useTranslation } from 'react-i18next';
import { formatTimeOfDay, wallClock } from '../../i18n/time.ts';
import { useInterfaceLanguage } from '../../i18n/use-words.ts';
import { clockAt, dateAndTime, instantAt } from '../../i18n/zoned-time.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './DateAndTimeFields.module.css';

type ClockNoteProps = {
  instant: number;
  timeZone: string;
  /** The date and the time as they were asked for. */
  typed: { date: string; time: string };
  onChange: (instant: number) => void;
};

/** What is taken of a time that comes twice that night, or never. */
export function ClockNote({ instant, timeZone, typed: { date, time }, onChange }: ClockNoteProps) {
  const { t } = useTranslation('simulator');
  const language = useInterfaceLanguage();
  const clock = clockAt(date, time, timeZone);
  if (clock === 'plain') return null;
  const inWords = (text: string): string =>
    formatTimeOfDay(Number(text.slice(0, 2)) * 60 + Number(text.slice(3)), language);
  if (clock === 'skipped') {
    const taken = inWords(dateAndTime(instant, timeZone).time);
    return <p className={styles['note']}>{t('clock.skipped', { time: inWords(time), taken })}</p>;
  }
  const first = instantAt(date, time, timeZone) ?? instant;
  const isFirst = instant - first < 60_000;
  const other = isFirst ? secondPass(first, timeZone) : first;
  return (
    <p className={styles['note']}>
      {isFirst ? t('clock.first', { time: inWords(time) }) : t('clock.second', { time: inWords(time) })}
      <Button size="small" onPress={() => onChange(other)}>
        {isFirst ? t('clock.takeSecond') : t('clock.takeFirst')}
      </Button>
    </p>
  );
}

/** When a time that comes twice comes again: most clocks go back by an hour, some by half of it. */
function secondPass(first: number, timeZone: string): number {
  const { minutes } = wallClock(first, timeZone);
  const halfHours = [1, 2, 3, 4].map((count) => first + count * 30 * 60_000);
  return halfHours.find((instant) => wallClock(instant, timeZone).minutes === minutes) ?? first;
}
