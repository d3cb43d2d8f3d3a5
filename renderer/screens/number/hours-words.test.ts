import i18next, { type TFunction } from 'i18next';
import { beforeAll, describe, expect, test } from 'vitest';
import type { BusinessHours } from '#shared/model/business-hours.ts';
import type { Closure } from '#shared/model/closure.ts';
import type { InterfaceLanguage } from '#shared/model/interface-language.ts';
import { catalogues as en } from '../../i18n/catalogues-en.ts';
import { catalogues as ca } from '../../i18n/catalogues-fr-ca.ts';
import { catalogues as fr } from '../../i18n/catalogues-fr.ts';
import { formatDate, momentFacts } from '../../i18n/moment.ts';
import { currentWeek } from './current-week.ts';
import { dayNames } from '../../i18n/hours.ts';
import { closureInWords, formatLength, weekInWords } from './hours-words.ts';

type Words = TFunction<['number', 'words']>;

const words = i18next.createInstance();
const wordsOf = (language: InterfaceLanguage): Words => words.getFixedT(language, ['number', 'words']);
/** No-break spaces read as plain ones. */
const plain = (text: string): string => text.replaceAll(/[\u00A0\u202F]/g, ' ');

const toronto = 'America/Toronto';
const friday = Date.parse('2026-11-20T14:20:00-05:00');
const closed: BusinessHours = { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] };

beforeAll(async () => {
  await words.init({
    resources: { en, 'fr-CA': ca, fr },
    defaultNS: false,
    interpolation: { escapeValue: false },
  });
});

describe('until when it is open', () => {
  const sentence = (instant: string | null, language: InterfaceLanguage): string => {
    const t = wordsOf(language);
    const facts = momentFacts(instant === null ? null : Date.parse(instant), friday, toronto, language, t);
    return plain(t('number:hours.open', facts));
  };

  test.each([
    ['2026-11-20T17:00:00-05:00', '<b>Open</b> until 5 PM', '<b>Ouvert</b> jusqu’à 17 h'],
    [
      '2026-11-21T01:30:00-05:00',
      '<b>Open</b> until tomorrow 1:30 AM',
      '<b>Ouvert</b> jusqu’à demain à 1 h 30',
    ],
    [
      '2026-12-25T00:00:00-05:00',
      '<b>Open</b> until December 25, 12 AM',
      '<b>Ouvert</b> jusqu’au 25 décembre à 0 h',
    ],
    [null, '<b>Open</b>', '<b>Ouvert</b>'],
  ])('%s reads %s', (instant, english, french) => {
    expect(sentence(instant, 'en')).toBe(english);
    expect(sentence(instant, 'fr-CA')).toBe(french);
  });
});

test('a moment is dated on the calendar of the number, not on that of the computer', () => {
  const lateEvening = Date.parse('2026-12-25T04:30:00Z');
  expect(plain(momentFacts(lateEvening, friday, toronto, 'en', wordsOf('en')).date)).toBe('December 24');
});

test('a week is told day by day, an evening that runs past midnight by its end', () => {
  const hours: BusinessHours = {
    ...closed,
    mon: [
      ['09:00', '12:00'],
      ['13:00', '17:30'],
    ],
    sat: [['18:00', '02:00']],
  };
  expect(plain(weekInWords(currentWeek(hours, [], '2026-12-21').days, 'en', wordsOf('en')))).toBe(
    'Monday: 9 AM to 12 PM and 1 PM to 5:30 PM; Tuesday: closed; Wednesday: closed; Thursday: closed; ' +
      'Friday: closed; Saturday: 6 PM to 2 AM; Sunday: closed',
  );
  expect(plain(weekInWords(currentWeek(hours, [], '2026-12-21').days, 'fr', wordsOf('fr')))).toContain(
    'lundi : 9 h à 12 h et 13 h à 17 h 30 ; mardi : fermé',
  );
});

test('a week in words names what makes a day unlike its usual self', () => {
  const closures: Closure[] = [
    { name: 'Noël', from: '2026-12-25', to: '2026-12-25', hours: [] },
    { name: '', from: '2026-12-24', to: '2026-12-24', hours: [['09:00', '12:00']] },
  ];
  const { days } = currentWeek({ ...closed, fri: [['09:00', '17:00']] }, closures, '2026-12-21');
  expect(plain(weekInWords(days, 'en', wordsOf('en')))).toContain(
    'Wednesday: closed; Thursday (special hours): 9 AM to 12 PM; Friday (Noël): closed; Saturday: closed',
  );
  expect(plain(weekInWords(days, 'fr-CA', wordsOf('fr-CA')))).toContain(
    'jeudi (horaire exceptionnel) : 9 h à 12 h; vendredi (Noël) : fermé',
  );
});

test('a closure says what it is, when, and how far', () => {
  const christmas = { name: 'Noël', from: '2026-12-25', to: '2026-12-26', hours: [] };
  const eve: Closure = { name: '', from: '2026-12-24', to: '2026-12-24', hours: [['09:00', '12:00']] };
  expect(closureInWords(christmas, '2026-11-27', 'en', wordsOf('en'))).toEqual({
    title: 'Closed from December\u00A025 to December\u00A026',
    detail: 'Noël · in 28 days',
  });
  expect(closureInWords(eve, '2026-12-24', 'fr-CA', wordsOf('fr-CA'))).toEqual({
    title: 'Horaire exceptionnel le 24\u00A0décembre',
    detail: 'aujourd’hui',
  });
});

test('the first of a month is an ordinal in French alone', () => {
  expect(plain(formatDate('2027-01-01', 'fr'))).toBe('1er janvier');
  expect(plain(formatDate('2027-01-11', 'fr'))).toBe('11 janvier');
  expect(plain(formatDate('2027-01-01', 'en'))).toBe('January 1');
});

test('a length is written in hours, and in minutes when there are some', () => {
  expect([43 * 60, 42.5 * 60, 30].map((minutes) => plain(formatLength(minutes, 'en')))).toEqual([
    '43 hours',
    '42 hours 30 minutes',
    '30 minutes',
  ]);
  expect([43 * 60, 42.5 * 60, 30].map((minutes) => plain(formatLength(minutes, 'fr-CA')))).toEqual([
    '43 h',
    '42 h 30',
    '30 minutes',
  ]);
});

test('weeks begin on Monday', () => {
  expect(dayNames('en', 'short')[0]).toBe('Mon');
  expect(dayNames('fr', 'long').at(-1)).toBe('dimanche');
});
