import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useInterfaceLanguage } from '../../i18n/use-words.ts';
import styles from './DayList.module.css';
import { byDay, dayTitle } from './days.ts';

type DayListProps<Happened> = {
  entries: readonly Happened[];
  /** Draws one of them, a list item. */
  children: (entry: Happened, timeZone: string) => ReactNode;
};

/** What happened, a heading for each day of this device's calendar. */
export function DayList<Happened extends { at: number }>({ entries, children }: DayListProps<Happened>) {
  const { t } = useTranslation('activity');
  const language = useInterfaceLanguage();
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  const words = { today: t('today'), yesterday: t('yesterday') };
  return byDay(entries, timeZone).map((day) => (
    <section key={day.date} className={styles['day']}>
      <h2 className={styles['date']}>{dayTitle(day.at, Date.now(), timeZone, language, words)}</h2>
      <ul className={styles['entries']}>{day.entries.map((entry) => children(entry, timeZone))}</ul>
    </section>
  ));
}
