import type { TFunction } from 'i18next';
import type { WeekSpan } from '#shared/contract/preview.ts';
import type { InterfaceLanguage } from '#shared/model/interface-language.ts';
import { formatDate } from '../../i18n/moment.ts';
import { dayDistance, formatTime, formatTimeOfDay, wallClock } from '../../i18n/time.ts';
import type { Place, Stretch } from './week-places.ts';

/** What words are put with. */
export type WeekWording = {
  t: TFunction<['weekMap', 'words']>;
  language: InterfaceLanguage;
  timeZone: string;
  /** The week has no dates of its own. */
  isTypical: boolean;
  /** No hours are set. */
  isUnset: boolean;
};

/** The dates of a week: "Dec 21–27", « 21 au 27 déc. »; with the year where it is not this one. */
export function weekRange(first: string, last: string, today: string, language: InterfaceLanguage): string {
  const isThisYear = first.slice(0, 4) === today.slice(0, 4) && last.slice(0, 4) === today.slice(0, 4);
  const format = new Intl.DateTimeFormat(language, {
    timeZone: 'UTC',
    day: 'numeric',
    month: 'short',
    ...(!isThisYear && { year: 'numeric' }),
  });
  const range = format.formatRange(Date.parse(first), Date.parse(last));
  const dash = /\s?–\s?/;
  if (language !== 'en') return withOrdinal(range.replace(dash, ' au '));
  return range.replace(/(?<=\d)\s–\s(?=\d)/, '–');
}

/** The name of a row: "Mon 21", « lun. 21 ». */
export function dayLabel(date: string, { language, isTypical }: WeekWording): string {
  const weekday = utcDate(date, language, { weekday: 'short' });
  return isTypical ? weekday : `${weekday} ${Number(date.slice(8))}`;
}

/** The whole name of a day: "Thursday, December 24", « jeudi 24 décembre ». */
export function dayName(date: string, { language, isTypical }: WeekWording): string {
  if (isTypical) return utcDate(date, language, { weekday: 'long' });
  return utcDate(date, language, { weekday: 'long', day: 'numeric', month: 'long' });
}

/** A moment as a person reads it: "Thursday, Dec 24, 6 PM", « jeudi 24 déc., 18 h ». */
export function momentName(at: number, place: Place | null, wording: WeekWording): string {
  const { t, language, timeZone, isTypical } = wording;
  const { date, minutes } = wallClock(at, timeZone);
  const day = utcDate(date, language, {
    weekday: 'long',
    ...(!isTypical && { day: 'numeric', month: 'short' }),
  });
  const time = formatTimeOfDay(minutes, language);
  return t('weekMap:moment', { context: place?.pass ?? 'once', day, time });
}

/** Whether it is open at a moment of a span, since or until when, and the closure that makes it so. */
export function hoursWords(
  { closure, period, since, until }: WeekSpan,
  at: number,
  wording: WeekWording,
): string {
  const { t, isUnset } = wording;
  if (isUnset) return t('weekMap:hours.unset');
  const state =
    period === 'business_hours'
      ? until === null
        ? t('weekMap:hours.alwaysOpen')
        : t('weekMap:hours.open', momentFacts(until, at, wording))
      : since === null
        ? t('weekMap:hours.alwaysClosed')
        : t('weekMap:hours.closed', momentFacts(since, at, wording));
  if (!closure) return state;
  return closure.name === ''
    ? t('weekMap:hours.unnamedClosure', { state })
    : t('weekMap:hours.closure', { state, name: closure.name });
}

/** What leaves, or that nothing does. */
export function replyWords({ reason, text }: Pick<WeekSpan, 'reason' | 'text'>, { t }: WeekWording): string {
  if (text !== null) return t('weekMap:reply.sent', { text: text.replaceAll(/\s+/g, ' ') });
  return reason === 'unsendable_message' ? t('weekMap:reply.unsendable') : t('weekMap:reply.none');
}

/** From when to when on the wall clock: "9 AM to 5 PM". */
export function timesWords({ start, end }: Stretch, { t, language }: WeekWording): string {
  return t('words:interval', {
    from: formatTimeOfDay(start, language),
    to: formatTimeOfDay(end, language),
  });
}

function momentFacts(instant: number, at: number, { language, timeZone }: WeekWording) {
  const days = Math.abs(dayDistance(at, instant, timeZone));
  const { date } = wallClock(instant, timeZone);
  return {
    context: days === 0 ? ('today' as const) : days < 7 ? ('week' as const) : ('date' as const),
    time: formatTime(instant, timeZone, language),
    weekday: utcDate(date, language, { weekday: 'long' }),
    date: formatDate(date, language),
  };
}

function utcDate(date: string, language: InterfaceLanguage, form: Intl.DateTimeFormatOptions): string {
  const text = new Intl.DateTimeFormat(language, { ...form, timeZone: 'UTC' }).format(Date.parse(date));
  return language === 'en' ? text : withOrdinal(text);
}

/** In French the first of a month is « 1er ». */
function withOrdinal(text: string): string {
  return text.replaceAll(/(?<!\d)1(?= \p{L})/gu, '1er');
}
