import { useTranslation } from 'react-i18next';
import type { Closure } from '#shared/model/closure.ts';
import { useInterfaceLanguage } from '../../../i18n/use-words.ts';
import { closureInOneLine } from './closure-words.ts';
import styles from './YearRibbon.module.css';
import { yearMarks } from './year-marks.ts';

type YearRibbonProps = {
  closures: readonly Closure[];
  /** The date at the number (`YYYY-MM-DD`). */
  today: string;
};

/** The coming twelve months with the closures as marks: closed lies on the ribbon, special hours under it. */
export function YearRibbon({ closures, today }: YearRibbonProps) {
  const { t } = useTranslation(['closures', 'words']);
  const language = useInterfaceLanguage();
  const marks = yearMarks(closures, today);
  const list = marks.closures
    .map(({ closure }) => closureInOneLine(closure, language, t))
    .join(t('closures:separator'));
  return (
    <div
      role="img"
      aria-label={list === '' ? t('closures:ribbon.empty') : t('closures:ribbon.label', { list })}
      className={styles['ribbon']}
    >
      <div className={styles['months']}>
        {marks.months.map(({ date, length }) => (
          <span
            key={date}
            className={date.slice(5, 7) === '01' ? styles['year'] : undefined}
            style={{ width: `${length}%` }}
          >
            {monthName(date, language)}
          </span>
        ))}
      </div>
      <div className={styles['track']}>
        {marks.months.slice(1).map(({ date, start }) => (
          <span key={date} className={styles['seam']} style={{ left: `${start}%` }} />
        ))}
        {marks.closures.map(({ closure, start, length }) => (
          <span
            key={`${closure.from} ${closure.to}`}
            title={closureInOneLine(closure, language, t)}
            className={closure.hours.length === 0 ? styles['closed'] : styles['special']}
            style={{ left: `${start}%`, width: `${length}%` }}
          />
        ))}
        <span className={styles['today']} style={{ left: `${marks.today}%` }} />
      </div>
    </div>
  );
}

/** The short name of the month of a date; January goes by the year that begins. */
function monthName(date: string, language: string): string {
  if (date.slice(5, 7) === '01') return date.slice(0, 4);
  const format = new Intl.DateTimeFormat(language, { month: 'short', timeZone: 'UTC' });
  return format.format(Date.parse(`${date}T00:00:00Z`));
}
