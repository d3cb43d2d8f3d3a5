import type { InterfaceLanguage } from '#shared/model/interface-language.ts';
import { dayDistance, formatMoment, formatTime, wallClock } from './time.ts';

/** The facts that a sentence about a moment to come is made of; its wording depends on how far that is. */
export type MomentFacts = {
  context: 'today' | 'week' | 'date' | 'always';
  moment: string;
  date: string;
  time: string;
};

/**
 * How a moment to come is said, in a zone's own time.
 * @param instant null = never, or not within a year: `always`
 */
export function momentFacts(
  instant: number | null,
  now: number,
  timeZone: string,
  language: InterfaceLanguage,
  t: (key: 'words:tomorrow') => string,
): MomentFacts {
  if (instant === null) return { context: 'always', moment: '', date: '', time: '' };
  const days = dayDistance(now, instant, timeZone);
  return {
    context: days === 0 ? 'today' : days < 7 ? 'week' : 'date',
    moment: formatMoment(instant, now, timeZone, language, t('words:tomorrow')),
    date: formatDate(wallClock(instant, timeZone).date, language),
    time: formatTime(instant, timeZone, language),
  };
}

/**
 * A date (`YYYY-MM-DD`): "December 25", « 25 décembre », « 1er janvier ».
 * @param year whether the year is said too: "December 25, 2027", « 25 décembre 2027 »
 */
export function formatDate(
  date: string,
  language: InterfaceLanguage,
  year: 'withYear' | 'withoutYear' = 'withoutYear',
): string {
  const format = new Intl.DateTimeFormat(language, {
    day: 'numeric',
    month: 'long',
    ...(year === 'withYear' && { year: 'numeric' }),
    timeZone: 'UTC',
  });
  const text = format.format(Date.parse(`${date}T00:00:00Z`));
  const ordinal = language === 'en' ? text : text.replace(/^1(?=\s)/, '1er');
  return ordinal.replaceAll(' ', '\u00A0');
}
