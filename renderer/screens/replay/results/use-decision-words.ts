import { useTranslation } from 'react-i18next';
import type { DecisionLine } from '#shared/model/decision.ts';
import { formatTime } from '../../../i18n/time.ts';
import { useInterfaceLanguage } from '../../../i18n/use-words.ts';
import { withOrdinal } from '../first-of-month.ts';
import { useNumberNames } from '../use-number-names.ts';

export type DecisionWords = {
  /** When something happened, where its number is. */
  momentOf: (instant: number, number: string) => string;
  /** The text that leaves, or why none does. */
  whatOf: (decision: DecisionLine, number: string) => string;
  /** What a number of the log is called. */
  numberName: (number: string) => string;
};

/** Words for the decisions of a list: made once, for all of its rows. */
export function useDecisionWords(): DecisionWords {
  const { t } = useTranslation('replay');
  const language = useInterfaceLanguage();
  const { nameOf, zoneOf } = useNumberNames();
  const formats = new Map<string, Intl.DateTimeFormat>();
  const formatOf = (timeZone: string): Intl.DateTimeFormat => {
    const made =
      formats.get(timeZone) ??
      new Intl.DateTimeFormat(language, { timeZone, weekday: 'short', day: 'numeric', month: 'short' });
    formats.set(timeZone, made);
    return made;
  };
  return {
    momentOf: (instant, number) => {
      const timeZone = zoneOf(number);
      return t('decisions.moment', {
        date: withOrdinal(formatOf(timeZone).format(instant), language),
        time: formatTime(instant, timeZone, language),
      });
    },
    whatOf: (decision, number) => {
      if (decision.outcome === 'send') return decision.message;
      const reason = t(`reason.${decision.reason}`);
      if (decision.until === null) return reason;
      const until = formatTime(Date.parse(decision.until), zoneOf(number), language);
      return t('decisions.until', { reason, until });
    },
    numberName: nameOf,
  };
}
