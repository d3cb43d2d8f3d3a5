import { useTranslation } from 'react-i18next';
import type { CopyChange } from '#shared/contract/copying.ts';
import { type BusinessHours, weekdays } from '#shared/model/business-hours.ts';
import { dayNames, timesInWords } from '../../i18n/hours.ts';
import { useInterfaceLanguage } from '../../i18n/use-words.ts';
import styles from './TargetChanges.module.css';
import { ThingChange } from './ThingChange.tsx';

type Side = { businessHours: BusinessHours | null };
type HoursChangeProps = { change: CopyChange; before: Side; after: Side };

/** The days of a week that would be other ones, as they are and as they would be. */
export function HoursChange({ change, before, after }: HoursChangeProps) {
  const { t } = useTranslation(['copying', 'words']);
  const language = useInterfaceLanguage();
  const names = dayNames(language, 'long');
  const textOf = (week: BusinessHours | null, day: (typeof weekdays)[number]): string => {
    if (!week) return t('copying:hours.none');
    return week[day].length > 0 ? timesInWords(week[day], language, t) : t('copying:hours.closed');
  };
  const isWritten = change === 'new' || change === 'replaced';
  const lines = weekdays
    .map((day, index) => ({
      day: names[index],
      old: textOf(before.businessHours, day),
      now: textOf(after.businessHours, day),
    }))
    .filter(({ old, now }) => old !== now);
  return (
    <ThingChange name={t('copying:what.hours')} change={change}>
      {change === 'refused' && <p className={styles['note']}>{t('copying:refused')}</p>}
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
