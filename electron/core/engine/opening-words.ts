import { type Interval, minutesPerDay } from '#shared/model/business-hours.ts';
import type { Language } from '#shared/model/language.ts';
import { type Hours, localDate, nextOpening, openIntervalsOn } from './hours.ts';
import { dateOf, localMinute } from './local-time.ts';

type Words = {
  at: (day: string, time: string) => string;
  range: (start: string, end: string) => string;
  today: string;
  tomorrow: string;
  /** Monday first. */
  days: readonly string[];
  date: (month: number, day: number) => string;
  time: (hour: number, minute: number) => string;
  and: string;
  closed: string;
};

const twoDigits = (minute: number): string => String(minute).padStart(2, '0');

const frenchMonths =
  'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(' ');
const englishMonths =
  'January February March April May June July August September October November December'.split(' ');

/** Plain spaces throughout: a no-break space would change the encoding of the text message. */
const words: Record<Language, Words> = {
  fr: {
    at: (day, time) => `${day} à ${time}`,
    range: (start, end) => `${start} à ${end}`,
    today: "aujourd'hui",
    tomorrow: 'demain',
    days: ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'],
    date: (month, day) => `le ${day === 1 ? '1er' : day} ${frenchMonths[month]}`,
    time: (hour, minute) => (minute === 0 ? `${hour} h` : `${hour} h ${twoDigits(minute)}`),
    and: 'et',
    closed: 'fermé',
  },
  en: {
    at: (day, time) => `${day} at ${time}`,
    range: (start, end) => `${start} to ${end}`,
    today: 'today',
    tomorrow: 'tomorrow',
    days: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
    date: (month, day) => `${englishMonths[month]} ${day}`,
    time: (hour, minute) => {
      const figures = minute === 0 ? `${hour % 12 || 12}` : `${hour % 12 || 12}:${twoDigits(minute)}`;
      return `${figures} ${hour % 24 < 12 ? 'AM' : 'PM'}`;
    },
    and: 'and',
    closed: 'closed',
  },
};

/**
 * The next opening as a person says it at an instant: `demain à 9 h`, `Monday at 9:30 AM`. Null when there is
 * none within 366 days (domain.md, settled readings, messages).
 */
export function nextOpeningWords(hours: Hours, instant: number, language: Language): string | null {
  const opening = nextOpening(hours, instant);
  if (opening === null) return null;
  const minute = localMinute(hours.zone, opening);
  const day = Math.floor(minute / minutesPerDay);
  const daysAhead = day - Math.floor(localMinute(hours.zone, instant) / minutesPerDay);
  const { at, time } = words[language];
  const minuteOfDay = minute - day * minutesPerDay;
  return at(dayWords(day, daysAhead, language), time(Math.floor(minuteOfDay / 60), minuteOfDay % 60));
}

/**
 * The intervals that begin on the instant's local date: `9 h à 12 h et 13 h à 17 h`, `closed`. Null when no
 * hours are set.
 */
export function todayWords(hours: Hours, instant: number, language: Language): string | null {
  const intervals = openIntervalsOn(hours, localDate(hours, instant));
  if (!intervals) return null;
  const { and, closed } = words[language];
  const ranges = intervals.map((interval) => rangeWords(interval, language));
  const last = ranges.pop();
  if (last === undefined) return closed;
  return ranges.length === 0 ? last : `${ranges.join(', ')} ${and} ${last}`;
}

function dayWords(day: number, daysAhead: number, language: Language): string {
  const { date, days, today, tomorrow } = words[language];
  if (daysAhead <= 0) return today;
  if (daysAhead === 1) return tomorrow;
  if (daysAhead < 7) return days[((day % 7) + 7) % 7] ?? '';
  const [, month, dayOfMonth] = dateOf(day).split('-').map(Number);
  return date((month ?? 1) - 1, dayOfMonth ?? 1);
}

function rangeWords([start, end]: Interval, language: Language): string {
  const { range, time } = words[language];
  const spoken = (text: string): string => time(Number(text.slice(0, 2)), Number(text.slice(3)));
  // An end of 00:00 is 24:00: midnight at the end of a day.
  return range(spoken(start), spoken(end === '00:00' ? '24:00' : end));
}
