import { describe, expect, test } from 'vitest';
import type { Language } from '#shared/model/language.ts';
import { aWeek, everyDay } from '../../../tests/support/oracle/week.ts';
import { compileHours, type Hours } from './hours.ts';
import { nextOpeningWords, todayWords } from './opening-words.ts';

type Parts = Parameters<typeof compileHours>[0];

function hoursOf(changes: Partial<Parts>): Hours {
  return compileHours({ timeZone: 'America/Toronto', businessHours: aWeek(), closures: [], ...changes });
}

/** What is said at an instant of a shop that opens only on one date, at one time. */
function saidBefore(opening: string, now: string, language: Language): string | null {
  const [date = '', start = ''] = opening.split(' ');
  const closures = [{ name: '', from: date, to: date, hours: [[start, '23:59'] as [string, string]] }];
  return nextOpeningWords(hoursOf({ closures }), Date.parse(now), language);
}

describe('the next opening', () => {
  const friday = '2026-11-20T08:00:00-05:00';

  test.each([
    ['2026-11-20 13:00', "aujourd'hui à 13 h", 'today at 1 PM'],
    ['2026-11-21 09:00', 'demain à 9 h', 'tomorrow at 9 AM'],
    ['2026-11-22 09:00', 'dimanche à 9 h', 'Sunday at 9 AM'],
    ['2026-11-23 09:30', 'lundi à 9 h 30', 'Monday at 9:30 AM'],
    ['2026-11-26 09:00', 'jeudi à 9 h', 'Thursday at 9 AM'],
    ['2026-11-27 09:00', 'le 27 novembre à 9 h', 'November 27 at 9 AM'],
    ['2027-01-04 09:00', 'le 4 janvier à 9 h', 'January 4 at 9 AM'],
    ['2027-01-01 10:00', 'le 1er janvier à 10 h', 'January 1 at 10 AM'],
    ['2027-08-01 10:00', 'le 1er août à 10 h', 'August 1 at 10 AM'],
    ['2026-11-21 12:00', 'demain à 12 h', 'tomorrow at 12 PM'],
    ['2026-11-21 00:00', 'demain à 0 h', 'tomorrow at 12 AM'],
    ['2026-11-21 09:05', 'demain à 9 h 05', 'tomorrow at 9:05 AM'],
    ['2026-11-21 00:05', 'demain à 0 h 05', 'tomorrow at 12:05 AM'],
    ['2026-11-21 18:45', 'demain à 18 h 45', 'tomorrow at 6:45 PM'],
  ])('on %s is said "%s" and "%s" on Friday 20 November', (opening, french, english) => {
    expect(saidBefore(opening, friday, 'fr')).toBe(french);
    expect(saidBefore(opening, friday, 'en')).toBe(english);
  });

  test.each([
    ['2026-11-23', 'lundi', 'Monday'],
    ['2026-11-24', 'mardi', 'Tuesday'],
    ['2026-11-25', 'mercredi', 'Wednesday'],
    ['2026-11-26', 'jeudi', 'Thursday'],
    ['2026-11-27', 'vendredi', 'Friday'],
    ['2026-11-28', 'samedi', 'Saturday'],
    ['2026-11-29', 'dimanche', 'Sunday'],
  ])('on %s is on "%s" and "%s" five days before', (date, french, english) => {
    const now = new Date(Date.parse(`${date}T12:00:00-05:00`) - 5 * 24 * 60 * 60_000).toISOString();
    expect(saidBefore(`${date} 09:00`, now, 'fr')).toBe(`${french} à 9 h`);
    expect(saidBefore(`${date} 09:00`, now, 'en')).toBe(`${english} at 9 AM`);
  });

  test('counts the days between local dates, not 24 hours', () => {
    expect(saidBefore('2026-11-21 09:00', '2026-11-20T23:59:00-05:00', 'fr')).toBe('demain à 9 h');
    expect(saidBefore('2026-11-21 09:00', '2026-11-21T00:00:00-05:00', 'fr')).toBe("aujourd'hui à 9 h");
    expect(saidBefore('2026-11-22 09:00', '2026-11-20T23:59:00-05:00', 'en')).toBe('Sunday at 9 AM');
  });

  test('while open is the opening after this one', () => {
    const daily = hoursOf({ businessHours: everyDay(['09:00', '17:00']) });
    expect(nextOpeningWords(daily, Date.parse('2026-11-20T10:00:00-05:00'), 'fr')).toBe('demain à 9 h');
  });

  test('inside the skipped hour is said as the clocks then show it', () => {
    const sunday = hoursOf({ businessHours: aWeek({ sun: [['02:30', '05:00']] }) });
    expect(nextOpeningWords(sunday, Date.parse('2026-03-07T12:00:00-05:00'), 'en')).toBe('tomorrow at 3 AM');
  });

  test('is missing when there is none within 366 days, and without hours', () => {
    const now = Date.parse(friday);
    expect(nextOpeningWords(hoursOf({}), now, 'fr')).toBeNull();
    expect(nextOpeningWords(hoursOf({ businessHours: null }), now, 'fr')).toBeNull();
    expect(nextOpeningWords(hoursOf({ businessHours: everyDay(['00:00', '24:00']) }), now, 'fr')).toBeNull();
  });

  test('has plain spaces only', () => {
    expect(saidBefore('2027-01-01 09:05', friday, 'fr')).toMatch(/^[^\u00A0\u202F]+$/);
  });
});

describe('the hours of today', () => {
  const friday = Date.parse('2026-11-20T15:00:00-05:00');

  test('are joined as in speech', () => {
    const split = hoursOf({
      businessHours: aWeek({
        fri: [
          ['13:00', '17:00'],
          ['09:00', '12:00'],
        ],
      }),
    });
    expect(todayWords(split, friday, 'fr')).toBe('9 h à 12 h et 13 h à 17 h');
    expect(todayWords(split, friday, 'en')).toBe('9 AM to 12 PM and 1 PM to 5 PM');
  });

  test('of three intervals take a comma first', () => {
    const often = hoursOf({
      businessHours: aWeek({
        fri: [
          ['08:00', '10:00'],
          ['11:30', '12:15'],
          ['13:00', '17:00'],
        ],
      }),
    });
    expect(todayWords(often, friday, 'fr')).toBe('8 h à 10 h, 11 h 30 à 12 h 15 et 13 h à 17 h');
    expect(todayWords(often, friday, 'en')).toBe('8 AM to 10 AM, 11:30 AM to 12:15 PM and 1 PM to 5 PM');
  });

  test('are those that begin today, to their end after midnight', () => {
    const bar = hoursOf({ businessHours: everyDay(['18:00', '02:00']) });
    expect(todayWords(bar, Date.parse('2026-11-20T01:00:00-05:00'), 'fr')).toBe('18 h à 2 h');
  });

  test.each(['24:00', '00:00'])('that end at %s end at midnight', (end) => {
    const evening = hoursOf({ businessHours: everyDay(['18:00', end]) });
    expect(todayWords(evening, friday, 'fr')).toBe('18 h à 24 h');
    expect(todayWords(evening, friday, 'en')).toBe('6 PM to 12 AM');
  });

  test("are those of the number's date, not of UTC's", () => {
    const fridays = hoursOf({ businessHours: aWeek({ fri: [['09:00', '17:00']] }) });
    expect(todayWords(fridays, Date.parse('2026-11-21T04:59:00Z'), 'en')).toBe('9 AM to 5 PM');
    expect(todayWords(fridays, Date.parse('2026-11-21T05:00:00Z'), 'en')).toBe('closed');
  });

  test("are a closure's where one rules", () => {
    const closures = [{ name: '', from: '2026-11-20', to: '2026-11-20', hours: [] }];
    const hours = hoursOf({ businessHours: everyDay(['09:00', '17:00']), closures });
    expect(todayWords(hours, friday, 'fr')).toBe('fermé');
    expect(todayWords(hours, friday, 'en')).toBe('closed');
  });

  test('are missing without hours', () => {
    expect(todayWords(hoursOf({ businessHours: null }), friday, 'fr')).toBeNull();
  });
});
