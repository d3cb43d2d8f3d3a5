import { useTranslation } from 'react-i18next';
import type { Closure } from '#shared/model/closure.ts';
import { formatDate } from '../../i18n/moment.ts';
import { useInterfaceLanguage } from '../../i18n/use-words.ts';

/** A closure in one line: « Noël · 25 décembre 2026 », "Stocktaking · January 4, 2027 · special hours". */
export function useClosureText(): (closure: Closure) => string {
  const { t } = useTranslation('copying');
  const language = useInterfaceLanguage();
  const date = (day: string): string => formatDate(day, language, 'withYear');
  return ({ name, from, to, hours }) => {
    const days = from === to ? date(from) : t('closures.range', { from: date(from), to: date(to) });
    const kind = hours.length > 0 ? t('closures.special') : '';
    return [name, days, kind].filter(Boolean).join(' · ');
  };
}
