import { useInterfaceLanguage } from '../../../i18n/use-words.ts';
import { withOrdinal } from '../first-of-month.ts';
import { useNumberNames } from '../use-number-names.ts';

/** Words from when to when something lasts, in dates where the numbers are: "November 2 – 30, 2026". */
export function usePeriodText(): (first: number, last: number) => string {
  const language = useInterfaceLanguage();
  const { timeZone } = useNumberNames();
  return (first, last) => {
    const format = new Intl.DateTimeFormat(language, {
      timeZone,
      day: 'numeric',
      month: 'long',
      year: 'numeric',
    });
    return withOrdinal(format.formatRange(first, last), language);
  };
}
