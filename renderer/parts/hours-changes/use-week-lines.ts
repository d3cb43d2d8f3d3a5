import { useTranslation } from 'react-i18next';
import { type BusinessHours, weekdays } from '#shared/model/business-hours.ts';
import { dayNames, timesInWords } from '../../i18n/hours.ts';
import { useInterfaceLanguage } from '../../i18n/use-words.ts';
import type { DiffLine } from '../word-diff/DiffLines.tsx';

/** Null = no hours set; undefined = nothing to compare with. */
type Week = BusinessHours | null | undefined;

/** The days of a week that are other ones, before and after. */
export function useWeekLines(): (before: Week, after: Week) => DiffLine[] {
  const { t } = useTranslation(['copying', 'words']);
  const language = useInterfaceLanguage();
  const names = dayNames(language, 'long');
  const textOf = (week: Week, day: (typeof weekdays)[number]): string | null => {
    if (!week) return null;
    return week[day].length > 0 ? timesInWords(week[day], language, t) : t('copying:hours.closed');
  };
  const noneOf = (week: Week): string | null => (week === null ? t('copying:hours.none') : null);
  return (before, after) => {
    const lines = [
      { before: noneOf(before), after: noneOf(after) },
      ...weekdays.map((day, index) => ({
        name: names[index],
        before: textOf(before, day),
        after: textOf(after, day),
      })),
    ];
    return lines.filter((line) => line.before !== line.after);
  };
}
