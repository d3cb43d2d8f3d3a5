import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { holidayFile, holidayYears } from '../../scripts/holiday-dates.ts';
import { type HolidayRegion, holidayRegions } from '../../scripts/holiday-regions.ts';

type Region = keyof typeof holidayRegions;

const regions = Object.entries(holidayRegions) as [Region, HolidayRegion][];

test.for(regions)('resources/holidays/%s.json is what `npm run holidays` writes', ([name, region]) => {
  expect(fileOf(name)).toBe(holidayFile(region));
});

test.for(regions)('the holidays of %s have a name in both languages and stand in order', ([name]) => {
  const holidays = holidaysOf(name);
  expect(holidays.map(({ date }) => date)).toEqual(holidays.map(({ date }) => date).toSorted());
  expect(holidays.filter(({ name: { en, fr } }) => en.trim() === '' || fr.trim() === '')).toEqual([]);
});

/** As calendars print them; the days of each year in the order in which they come. */
const printed: Record<Region, Record<number, string>> = {
  'ca-qc': {
    2026: '01-01 04-03 04-06 05-18 06-24 07-01 09-07 10-12 12-25',
    2027: '01-01 03-26 03-29 05-24 06-24 07-01 09-06 10-11 12-25',
    2028: '01-01 04-14 04-17 05-22 06-24 07-01 09-04 10-09 12-25',
    // 24 June and 1 July are Sundays.
    2029: '01-01 03-30 04-02 05-21 06-24 06-25 07-02 09-03 10-08 12-25',
    2030: '01-01 04-19 04-22 05-20 06-24 07-01 09-02 10-14 12-25',
  },
  'ca-on': {
    2026: '01-01 02-16 04-03 05-18 07-01 09-07 10-12 12-25 12-26',
    2027: '01-01 02-15 03-26 05-24 07-01 09-06 10-11 12-25 12-26',
    2028: '01-01 02-21 04-14 05-22 07-01 09-04 10-09 12-25 12-26',
    2029: '01-01 02-19 03-30 05-21 07-02 09-03 10-08 12-25 12-26',
    2030: '01-01 02-18 04-19 05-20 07-01 09-02 10-14 12-25 12-26',
  },
  ca: {
    2026: '01-01 04-03 05-18 07-01 09-07 09-30 10-12 11-11 12-25 12-26',
    2027: '01-01 03-26 05-24 07-01 09-06 09-30 10-11 11-11 12-25 12-26',
    2028: '01-01 04-14 05-22 07-01 09-04 09-30 10-09 11-11 12-25 12-26',
    2029: '01-01 03-30 05-21 07-02 09-03 09-30 10-08 11-11 12-25 12-26',
    2030: '01-01 04-19 05-20 07-01 09-02 09-30 10-14 11-11 12-25 12-26',
  },
  us: {
    2026: '01-01 01-19 02-16 05-25 06-19 07-03 07-04 09-07 10-12 11-11 11-26 12-25',
    2027: '01-01 01-18 02-15 05-31 06-18 06-19 07-04 07-05 09-06 10-11 11-11 11-25 12-24 12-25 12-31',
    2028: '01-01 01-17 02-21 05-29 06-19 07-04 09-04 10-09 11-10 11-11 11-23 12-25',
    2029: '01-01 01-15 02-19 05-28 06-19 07-04 09-03 10-08 11-11 11-12 11-22 12-25',
    2030: '01-01 01-21 02-18 05-27 06-19 07-04 09-02 10-14 11-11 11-28 12-25',
  },
  fr: {
    2026: '01-01 04-06 05-01 05-08 05-14 05-25 07-14 08-15 11-01 11-11 12-25',
    2027: '01-01 03-29 05-01 05-06 05-08 05-17 07-14 08-15 11-01 11-11 12-25',
    2028: '01-01 04-17 05-01 05-08 05-25 06-05 07-14 08-15 11-01 11-11 12-25',
    2029: '01-01 04-02 05-01 05-08 05-10 05-21 07-14 08-15 11-01 11-11 12-25',
    2030: '01-01 04-22 05-01 05-08 05-30 06-10 07-14 08-15 11-01 11-11 12-25',
  },
  'fr-alsace-moselle': {
    2026: '01-01 04-03 04-06 05-01 05-08 05-14 05-25 07-14 08-15 11-01 11-11 12-25 12-26',
    2027: '01-01 03-26 03-29 05-01 05-06 05-08 05-17 07-14 08-15 11-01 11-11 12-25 12-26',
    2028: '01-01 04-14 04-17 05-01 05-08 05-25 06-05 07-14 08-15 11-01 11-11 12-25 12-26',
    2029: '01-01 03-30 04-02 05-01 05-08 05-10 05-21 07-14 08-15 11-01 11-11 12-25 12-26',
    2030: '01-01 04-19 04-22 05-01 05-08 05-30 06-10 07-14 08-15 11-01 11-11 12-25 12-26',
  },
};

describe.for(Object.entries(printed) as [Region, Record<number, string>][])('%s', ([region, years]) => {
  test.for(Object.entries(years))('keeps in %s the days that calendars print', ([year, days]) => {
    expect(daysOf(region, Number(year))).toBe(days);
  });
});

/** Easter Sunday, by the tables of the churches. */
const easterSundays: Record<number, string> = {
  2031: '04-13',
  2032: '03-28',
  2033: '04-17',
  2034: '04-09',
  2035: '03-25',
  2036: '04-13',
};

/** The laws themselves, each day as its law says it. */
const laws: Record<Region, (year: Year) => string[]> = {
  'ca-qc': ({ afterEaster, mondayBefore, mondayIf, movedIfSunday, nth }) => [
    '01-01',
    afterEaster(-2),
    afterEaster(1),
    mondayBefore('05-25'),
    '06-24',
    mondayIf('sun', '06-24'),
    movedIfSunday('07-01'),
    nth(1, 'mon', 9),
    nth(2, 'mon', 10),
    '12-25',
  ],
  'ca-on': ({ afterEaster, mondayBefore, movedIfSunday, nth }) => [
    '01-01',
    nth(3, 'mon', 2),
    afterEaster(-2),
    mondayBefore('05-25'),
    movedIfSunday('07-01'),
    nth(1, 'mon', 9),
    nth(2, 'mon', 10),
    '12-25',
    '12-26',
  ],
  ca: ({ afterEaster, mondayBefore, movedIfSunday, nth }) => [
    '01-01',
    afterEaster(-2),
    mondayBefore('05-25'),
    movedIfSunday('07-01'),
    nth(1, 'mon', 9),
    '09-30',
    nth(2, 'mon', 10),
    '11-11',
    '12-25',
    '12-26',
  ],
  us: ({ mondayBefore, mondayIf, fridayIf, newYearsEveIfFriday, nth }) => [
    nth(3, 'mon', 1),
    nth(3, 'mon', 2),
    mondayBefore('06-01'),
    nth(1, 'mon', 9),
    nth(2, 'mon', 10),
    nth(4, 'thu', 11),
    // The next New Year's, when it is a Saturday.
    newYearsEveIfFriday(),
    ...['01-01', '06-19', '07-04', '11-11', '12-25'].flatMap((day) => [
      day,
      mondayIf('sun', day),
      fridayIf('sat', day),
    ]),
  ],
  fr: ({ afterEaster }) => [...ofFrance, afterEaster(1), afterEaster(39), afterEaster(50)],
  'fr-alsace-moselle': ({ afterEaster }) =>
    [...ofFrance, '12-26'].concat([-2, 1, 39, 50].map((days) => afterEaster(days))),
};

const ofFrance = ['01-01', '05-01', '05-08', '07-14', '08-15', '11-01', '11-11', '12-25'];

describe.for(regions)('%s', ([region]) => {
  test.for(Object.keys(easterSundays))('keeps in %s the days of its law', (year) => {
    const days = laws[region](aYear(Number(year))).filter((day) => day !== '');
    expect(daysOf(region, Number(year))).toBe([...new Set(days)].toSorted().join(' '));
  });
});

test('the years that are checked are those that are written', () => {
  const checked = [...Object.keys(printed.fr), ...Object.keys(easterSundays)].map(Number);
  expect(checked).toEqual(
    Array.from(
      { length: holidayYears.last - holidayYears.first + 1 },
      (_, index) => holidayYears.first + index,
    ),
  );
});

type Year = ReturnType<typeof aYear>;
const weekdays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

/** Days of one year as `MM-DD`; '' where a day is not kept in it. */
function aYear(year: number) {
  const at = (day: string, offset = 0): Date =>
    new Date(Date.parse(`${year}-${day}T00:00:00Z`) + offset * 86_400_000);
  const text = (date: Date): string => date.toISOString().slice(5, 10);
  const weekday = (day: string): string | undefined => weekdays[at(day).getUTCDay()];
  return {
    afterEaster: (days: number) => text(at(easterSundays[year] ?? '', days)),
    mondayBefore: (day: string) => text(at(day, -((at(day).getUTCDay() + 6) % 7 || 7))),
    nth: (count: number, name: string, month: number) => {
      const first = `${String(month).padStart(2, '0')}-01`;
      const days = Array.from({ length: 28 }, (_, index) => text(at(first, index)));
      return days.filter((day) => weekday(day) === name)[count - 1] ?? '';
    },
    movedIfSunday: (day: string) => (weekday(day) === 'sun' ? text(at(day, 1)) : day),
    mondayIf: (name: string, day: string) => (weekday(day) === name ? text(at(day, 1)) : ''),
    fridayIf: (name: string, day: string) =>
      weekday(day) === name && day !== '01-01' ? text(at(day, -1)) : '',
    newYearsEveIfFriday: () => (weekday('12-31') === 'fri' ? '12-31' : ''),
  };
}

function daysOf(region: Region, year: number): string {
  const ofYear = holidaysOf(region).filter(({ date }) => date.startsWith(`${year}-`));
  return ofYear.map(({ date }) => date.slice(5)).join(' ');
}

function holidaysOf(region: Region) {
  const bilingual = z.strictObject({ en: z.string(), fr: z.string() });
  const holiday = z.strictObject({ date: z.iso.date(), name: bilingual, note: bilingual.nullable() });
  const file = z.strictObject({ law: bilingual, holidays: z.array(holiday) });
  return file.parse(JSON.parse(fileOf(region))).holidays;
}

function fileOf(region: Region): string {
  return readFileSync(new URL(`../../resources/holidays/${region}.json`, import.meta.url), 'utf8');
}
