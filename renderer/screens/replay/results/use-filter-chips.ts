import { useTranslation } from 'react-i18next';
import type { DecisionFilter } from '#shared/contract/replay-decisions.ts';
import type { ReplayFigures } from '#shared/contract/replay-figures.ts';
import { formatDate } from '../../../i18n/moment.ts';
import { formatTimeOfDay } from '../../../i18n/time.ts';
import { useInterfaceLanguage } from '../../../i18n/use-words.ts';
import { useContactName } from './use-contact-name.ts';

type Chip = { key: keyof DecisionFilter; label: string };

/** A Monday: the names of the days are taken from its week. */
const monday = Date.UTC(2026, 10, 2);

/** What a list is narrowed to that no field shows: a contact, a day, an hour of the week, a kind of change. */
export function useFilterChips(figures: ReplayFigures, filter: DecisionFilter): Chip[] {
  const { t } = useTranslation('replay');
  const language = useInterfaceLanguage();
  const contactName = useContactName(figures);
  const { contact, date, hourOfWeek, change } = filter;
  const chips: Chip[] = [];
  if (contact !== undefined) chips.push({ key: 'contact', label: contactName(contact) });
  if (date !== undefined) chips.push({ key: 'date', label: formatDate(date, language) });
  if (hourOfWeek !== undefined) {
    const hour = hourOfWeek % 24;
    const weekday = new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' });
    const label = t('byHour.cell', {
      day: weekday.format(monday + Math.floor(hourOfWeek / 24) * 86_400_000),
      from: formatTimeOfDay(hour * 60, language),
      to: formatTimeOfDay((hour + 1) * 60, language),
    });
    chips.push({ key: 'hourOfWeek', label });
  }
  if (change !== undefined) chips.push({ key: 'change', label: t(`change.${change}`) });
  return chips;
}
