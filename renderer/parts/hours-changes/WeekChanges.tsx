import { useTranslation } from 'react-i18next';
import { type BusinessHours, weekdays } from '#shared/model/business-hours.ts';
import { dayNames, timesInWords } from '../../i18n/hours.ts';
import { useInterfaceLanguage } from '../../i18n/use-words.ts';
import { DiffLines } from '../word-diff/DiffLines.tsx';

type Week = BusinessHours | null;

/** The days of a week that are other ones, before and after. */
export function WeekChanges({ before, after }: { before: Week; after: Week }) {
  const { t } = useTranslation(['copying', 'words']);
  const language = useInterfaceLanguage();
  const names = dayNames(language, 'long');
  const textOf = (week: Week, day: (typeof weekdays)[number]): string | null => {
    if (!week) return null;
    return week[day].length > 0 ? timesInWords(week[day], language, t) : t('copying:hours.closed');
  };
  const none = t('copying:hours.none');
  const lines = [
    { before: before ? null : none, after: after ? null : none },
    ...weekdays.map((day, index) => ({
      name: names[index],
      before: textOf(before, day),
      after: textOf(after, day),
    })),
  ];
  return <DiffLines lines={lines.filter((line) => line.before !== line.after)} />;
}
