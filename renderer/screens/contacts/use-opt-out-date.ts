import { parseInstant } from '#shared/model/instant.ts';
import { useInterfaceLanguage } from '../../i18n/use-words.ts';

/** The date of an opt-out on this device's calendar: "Nov 3, 2026", or in full "November 3, 2026". */
export function useOptOutDate(): (optedOutAt: string, length: 'medium' | 'long') => string {
  const language = useInterfaceLanguage();
  return (optedOutAt, length) => {
    const format = new Intl.DateTimeFormat(language, { dateStyle: length });
    return format.format(parseInstant(optedOutAt) ?? undefined);
  };
}
