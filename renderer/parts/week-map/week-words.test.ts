import i18next from 'i18next';
import { beforeAll, describe, expect, test } from 'vitest';
import { aSpan } from '../../../tests/support/week.ts';
import type { InterfaceLanguage } from '#shared/model/interface-language.ts';
import { catalogues as en } from '../../i18n/catalogues-en.ts';
import { catalogues as ca } from '../../i18n/catalogues-fr-ca.ts';
import { catalogues as fr } from '../../i18n/catalogues-fr.ts';
import type { Place } from './week-places.ts';
import {
  dayLabel,
  dayName,
  hoursWords,
  momentName,
  replyWords,
  timesWords,
  weekRange,
  type WeekWording,
} from './week-words.ts';

const words = i18next.createInstance();
const languages: readonly InterfaceLanguage[] = ['en', 'fr', 'fr-CA'];
const thursday = Date.parse('2026-12-24T18:00:00-05:00');
const eve = { name: 'Veille de Noël', from: '2026-12-24', to: '2026-12-24', hours: [] };

beforeAll(async () => {
  await words.init({
    resources: { en, 'fr-CA': ca, fr },
    defaultNS: false,
    interpolation: { escapeValue: false },
  });
});

function wording(language: InterfaceLanguage, fields: Partial<WeekWording> = {}): WeekWording {
  const t = words.getFixedT(language) as WeekWording['t'];
  return { t, language, timeZone: 'America/Toronto', isTypical: false, isUnset: false, ...fields };
}

/** A text with plain spaces, in every language: English, French of Canada, French of France. */
function inEach(say: (wording: WeekWording) => string, fields: Partial<WeekWording> = {}): string[] {
  return languages.map((language) => say(wording(language, fields)).replaceAll(/\s/g, ' '));
}

test('a week goes by its dates, with the year where it is another one', () => {
  const range = (first: string, last: string) =>
    languages.map((language) => weekRange(first, last, '2026-11-22', language).replaceAll(/\s/g, ' '));
  expect(range('2026-12-21', '2026-12-27')).toEqual(['Dec 21–27', '21 au 27 déc.', '21 au 27 déc.']);
  expect(range('2026-10-26', '2026-11-01')).toEqual([
    'Oct 26 – Nov 1',
    '26 oct. au 1er nov.',
    '26 oct. au 1er nov.',
  ]);
  expect(range('2026-06-01', '2026-06-07')[2]).toBe('1er au 7 juin');
  expect(range('2026-12-28', '2027-01-03')).toEqual([
    'Dec 28, 2026 – Jan 3, 2027',
    '28 déc. 2026 au 3 janv. 2027',
    '28 déc. 2026 au 3 janv. 2027',
  ]);
});

test('a day goes by its name and date, in a typical week by its name alone', () => {
  expect(inEach((each) => dayLabel('2026-12-21', each))).toEqual(['Mon 21', 'lun. 21', 'lun. 21']);
  expect(inEach((each) => dayLabel('2026-12-21', each), { isTypical: true })).toEqual([
    'Mon',
    'lun.',
    'lun.',
  ]);
  expect(inEach((each) => dayName('2027-01-01', each))).toEqual([
    'Friday, January 1',
    'vendredi 1er janvier',
    'vendredi 1er janvier',
  ]);
});

describe('a moment', () => {
  test('is said with its day and time', () => {
    expect(inEach((each) => momentName(thursday, null, each))).toEqual([
      'Thursday, Dec 24, 6 PM',
      'jeudi 24 déc., 18 h',
      'jeudi 24 déc., 18 h',
    ]);
    expect(inEach((each) => momentName(thursday, null, each), { isTypical: true })[0]).toBe('Thursday, 6 PM');
  });

  test('of an hour that repeats is told from its twin', () => {
    const second: Place = { day: 6, minute: 90, span: aSpan(0, 60, 1440), pass: 'second' };
    expect(inEach((each) => momentName(Date.parse('2026-11-01T01:30-05:00'), second, each))).toEqual([
      'Sunday, Nov 1, 1:30 AM for the second time',
      'dimanche 1er nov., 1 h 30 pour la seconde fois',
      'dimanche 1er nov., 1 h 30 pour la seconde fois',
    ]);
  });
});

describe('the hours of a moment', () => {
  const at = (iso: string) => Date.parse(iso);
  const hours = (fields: Parameters<typeof aSpan>[3], more: Partial<WeekWording> = {}) =>
    inEach((each) => hoursWords(aSpan(thursday, 0, 1440, fields), thursday, each), more).slice(0, 2);

  test('are closed since today, this week or before, for a closure or without', () => {
    const since = at('2026-12-24T12:00-05:00');
    expect(hours({ since, closure: eve })).toEqual([
      'Closed since 12 PM: Veille de Noël',
      'Fermé depuis 12 h : Veille de Noël',
    ]);
    expect(hours({ since, closure: { ...eve, name: '' } })).toEqual([
      'Closed since 12 PM: exceptional hours',
      'Fermé depuis 12 h : horaire exceptionnel',
    ]);
    expect(hours({ since: at('2026-12-21T17:00-05:00') })).toEqual([
      'Closed since Monday 5 PM',
      'Fermé depuis lundi à 17 h',
    ]);
    expect(hours({ since: at('2026-11-01T17:00-05:00') })).toEqual([
      'Closed since November 1, 5 PM',
      'Fermé depuis le 1er novembre à 17 h',
    ]);
    expect(hours({ since: null })).toEqual(['Closed', 'Fermé']);
  });

  test('are open until today, this week or later', () => {
    const open = { period: 'business_hours' } as const;
    expect(hours({ ...open, until: at('2026-12-24T20:00-05:00') })).toEqual([
      'Open until 8 PM',
      'Ouvert jusqu’à 20 h',
    ]);
    expect(hours({ ...open, until: at('2026-12-25T02:00-05:00') })).toEqual([
      'Open until Friday 2 AM',
      'Ouvert jusqu’à vendredi à 2 h',
    ]);
    expect(hours({ ...open, until: at('2027-01-04T17:00-05:00') })).toEqual([
      'Open until January 4, 5 PM',
      'Ouvert jusqu’au 4 janvier à 17 h',
    ]);
    expect(hours({ ...open, until: null })).toEqual(['Open around the clock', 'Ouvert sans interruption']);
  });

  test('are not there as long as none are set', () => {
    expect(hours({ period: 'business_hours' }, { isUnset: true })[1]).toBe(
      'Horaire non défini : tout moment compte comme heure d’ouverture',
    );
  });
});

test('what leaves is quoted on one line, and where nothing does it is said', () => {
  const reply = (fields: Parameters<typeof aSpan>[3]) =>
    inEach((each) => replyWords(aSpan(0, 0, 1440, fields), each)).slice(0, 2);
  expect(reply({ text: 'Bonjour,\n\nà lundi.' })).toEqual(['“Bonjour, à lundi.”', '« Bonjour, à lundi. »']);
  expect(reply({ text: null, reason: 'no_auto_reply' })).toEqual(['No reply', 'Aucune réponse']);
  expect(reply({ text: null, reason: 'unsendable_message' })).toEqual([
    'No reply: the message would be empty or too long',
    'Aucune réponse : le message serait vide ou trop long',
  ]);
});

test('a time goes to midnight at most', () => {
  expect(inEach((each) => timesWords({ start: 1020, end: 1440 }, each))).toEqual([
    '5 PM to 12 AM',
    '17 h à 24 h',
    '17 h à 24 h',
  ]);
});
