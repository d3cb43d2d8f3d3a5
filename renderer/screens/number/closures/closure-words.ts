import type { TFunction } from 'i18next';
import type { Closure } from '#shared/model/closure.ts';
import type { InterfaceLanguage } from '#shared/model/interface-language.ts';
import { timesInWords } from '../../../i18n/hours.ts';

export type ClosureWords = TFunction<['closures', 'words']>;

/** A date with its day of the week: "Friday, December 25, 2026", « vendredi 25 décembre 2026 ». */
export function dateInWords(date: string, language: InterfaceLanguage, withYear = true): string {
  const format = new Intl.DateTimeFormat(language, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    ...(withYear && { year: 'numeric' }),
    timeZone: 'UTC',
  });
  const text = format.format(Date.parse(`${date}T00:00:00Z`));
  return language === 'en' ? text : text.replace(/ 1 (?=\p{L})/u, ' 1er ');
}

/** The days from one date to another, or the one day they are. */
export function datesInWords(
  { from, to }: Pick<Closure, 'from' | 'to'>,
  language: InterfaceLanguage,
  t: ClosureWords,
): string {
  if (from === to) return dateInWords(from, language);
  const isOneYear = from.slice(0, 4) === to.slice(0, 4);
  return t('closures:dates', {
    from: dateInWords(from, language, !isOneYear),
    to: dateInWords(to, language),
  });
}

/** What holds on the days of a closure: "Closed all day", "Open 9 AM to 12 PM". */
export function closureHoursInWords(
  { from, to, hours }: Closure,
  language: InterfaceLanguage,
  t: ClosureWords,
): string {
  if (hours.length > 0) return t('closures:open', { times: timesInWords(hours, language, t) });
  return from === to ? t('closures:closedAllDay') : t('closures:closedAllDays');
}

/** The name of a closure, or what it is when it has none. */
export function closureName({ name, hours }: Closure, t: ClosureWords): string {
  return name || (hours.length > 0 ? t('closures:specialHours') : t('closures:closure'));
}

/** A closure as one text: "Christmas, Friday, December 25, 2026: Closed all day". */
export function closureInOneLine(closure: Closure, language: InterfaceLanguage, t: ClosureWords): string {
  return t('closures:named', {
    name: closureName(closure, t),
    dates: datesInWords(closure, language, t),
    hours: closureHoursInWords(closure, language, t),
  });
}
