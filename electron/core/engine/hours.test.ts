import { describe, expect, test } from 'vitest';
import type { Closure } from '#shared/model/closure.ts';
import { aWeek, everyDay } from '../../../tests/support/oracle/week.ts';
import {
  compileHours,
  explainHours,
  type Hours,
  nextChange,
  nextOpening,
  openIntervalsOn,
  periodAt,
} from './hours.ts';

const officeDays = aWeek({
  mon: [
    ['09:00', '12:00'],
    ['13:00', '17:00'],
  ],
  tue: [['09:00', '17:00']],
  wed: [['09:00', '17:00']],
  thu: [['09:00', '20:00']],
  fri: [['09:00', '17:00']],
});

type Parts = Parameters<typeof compileHours>[0];

/** An office in Toronto unless something else is said. */
function hoursOf(changes: Partial<Parts> = {}): Hours {
  return compileHours({ timeZone: 'America/Toronto', businessHours: officeDays, closures: [], ...changes });
}

function aClosure(from: string, to: string, hours: Closure['hours'] = [], name = 'Closure'): Closure {
  return { name, from, to, hours };
}

const at = (text: string): number => Date.parse(text);
const isOpen = (hours: Hours, text: string): boolean => periodAt(hours, at(text)) === 'business_hours';
const iso = (instant: number | null): string | null =>
  instant === null ? null : new Date(instant).toISOString().replace('.000Z', 'Z');

describe('a week', () => {
  test('is open from the first millisecond of an interval', () => {
    expect(isOpen(hoursOf(), '2026-11-20T08:59:59.999-05:00')).toBe(false);
    expect(isOpen(hoursOf(), '2026-11-20T09:00:00.000-05:00')).toBe(true);
  });

  test('is closed from the end of an interval on', () => {
    expect(isOpen(hoursOf(), '2026-11-20T16:59:59.999-05:00')).toBe(true);
    expect(isOpen(hoursOf(), '2026-11-20T17:00:00.000-05:00')).toBe(false);
  });

  test('is closed during the lunch break', () => {
    expect(isOpen(hoursOf(), '2026-11-23T11:59:00-05:00')).toBe(true);
    expect(isOpen(hoursOf(), '2026-11-23T12:00:00-05:00')).toBe(false);
    expect(isOpen(hoursOf(), '2026-11-23T13:00:00-05:00')).toBe(true);
  });

  test('counts by the wall clock of the number, not of the caller', () => {
    const paris = hoursOf({ timeZone: 'Europe/Paris' });
    expect(isOpen(paris, '2026-11-20T09:00:00+01:00')).toBe(true);
    expect(isOpen(paris, '2026-11-20T09:00:00-05:00')).toBe(true);
    expect(isOpen(paris, '2026-11-20T11:00:00-05:00')).toBe(false);
  });

  test('without hours set is always open and never changes', () => {
    const unset = hoursOf({ businessHours: null });
    expect(isOpen(unset, '2026-11-22T03:00:00Z')).toBe(true);
    expect(nextChange(unset, at('2026-11-22T03:00:00Z'))).toBeNull();
    expect(nextOpening(unset, at('2026-11-22T03:00:00Z'))).toBeNull();
  });

  test('with no interval at all is always closed', () => {
    const never = hoursOf({ businessHours: aWeek() });
    expect(isOpen(never, '2026-11-20T12:00:00-05:00')).toBe(false);
    expect(nextChange(never, at('2026-11-20T12:00:00-05:00'))).toBeNull();
  });

  test('is not taken for another with nearly the same hours', () => {
    const minuteLong = hoursOf({ businessHours: aWeek({ mon: [['00:11', '00:12']] }) });
    const longer = hoursOf({ businessHours: aWeek({ mon: [['00:01', '01:52']] }) });
    expect(isOpen(minuteLong, '2026-11-23T00:05:00-05:00')).toBe(false);
    expect(isOpen(longer, '2026-11-23T00:05:00-05:00')).toBe(true);
  });

  test('refuses a zone that does not exist', () => {
    expect(() => hoursOf({ timeZone: 'America/Laval' })).toThrow(RangeError);
  });
});

describe('an interval past midnight', () => {
  const bar = hoursOf({ businessHours: aWeek({ fri: [['18:00', '02:00']] }) });

  test('goes on into the next day and ends there', () => {
    expect(isOpen(bar, '2026-11-20T17:59:59-05:00')).toBe(false);
    expect(isOpen(bar, '2026-11-20T18:00:00-05:00')).toBe(true);
    expect(isOpen(bar, '2026-11-21T01:59:59.999-05:00')).toBe(true);
    expect(isOpen(bar, '2026-11-21T02:00:00-05:00')).toBe(false);
  });

  test('has no morning on the day it starts', () => {
    expect(isOpen(bar, '2026-11-20T01:00:00-05:00')).toBe(false);
  });

  test('runs from Sunday into Monday', () => {
    const sunday = hoursOf({ businessHours: aWeek({ sun: [['22:00', '03:00']] }) });
    expect(isOpen(sunday, '2026-11-23T02:59:00-05:00')).toBe(true);
    expect(isOpen(sunday, '2026-11-23T03:00:00-05:00')).toBe(false);
    expect(iso(nextChange(sunday, at('2026-11-22T23:00:00-05:00')))).toBe('2026-11-23T08:00:00Z');
  });

  test('that ends at its own start lasts 24 hours', () => {
    const day = hoursOf({ businessHours: aWeek({ fri: [['09:00', '09:00']] }) });
    expect(isOpen(day, '2026-11-20T08:59:00-05:00')).toBe(false);
    expect(isOpen(day, '2026-11-20T09:00:00-05:00')).toBe(true);
    expect(isOpen(day, '2026-11-21T08:59:59.999-05:00')).toBe(true);
    expect(isOpen(day, '2026-11-21T09:00:00-05:00')).toBe(false);
  });

  test.each(['24:00', '00:00'])('that ends at %s stops at midnight', (end) => {
    const evening = hoursOf({ businessHours: aWeek({ fri: [['18:00', end]] }) });
    expect(isOpen(evening, '2026-11-20T23:59:59.999-05:00')).toBe(true);
    expect(isOpen(evening, '2026-11-21T00:00:00-05:00')).toBe(false);
  });
});

describe('closures', () => {
  test('replace the hours of their dates, the last one included', () => {
    const hours = hoursOf({ closures: [aClosure('2026-11-19', '2026-11-20')] });
    expect(isOpen(hours, '2026-11-18T10:00:00-05:00')).toBe(true);
    expect(isOpen(hours, '2026-11-19T10:00:00-05:00')).toBe(false);
    expect(isOpen(hours, '2026-11-20T10:00:00-05:00')).toBe(false);
    expect(isOpen(hours, '2026-11-23T10:00:00-05:00')).toBe(true);
  });

  test('leave the night that began the evening before', () => {
    const hours = hoursOf({
      businessHours: everyDay(['18:00', '02:00']),
      closures: [aClosure('2026-12-25', '2026-12-25')],
    });
    expect(isOpen(hours, '2026-12-25T01:59:00-05:00')).toBe(true);
    expect(isOpen(hours, '2026-12-25T02:00:00-05:00')).toBe(false);
    expect(isOpen(hours, '2026-12-25T18:00:00-05:00')).toBe(false);
    expect(isOpen(hours, '2026-12-26T01:00:00-05:00')).toBe(false);
    expect(isOpen(hours, '2026-12-26T18:00:00-05:00')).toBe(true);
  });

  test('with hours of their own may run into the day after them', () => {
    const hours = hoursOf({ closures: [aClosure('2026-12-31', '2026-12-31', [['20:00', '03:00']])] });
    expect(isOpen(hours, '2026-12-31T10:00:00-05:00')).toBe(false);
    expect(isOpen(hours, '2026-12-31T20:00:00-05:00')).toBe(true);
    expect(isOpen(hours, '2027-01-01T02:59:00-05:00')).toBe(true);
    expect(isOpen(hours, '2027-01-01T03:00:00-05:00')).toBe(false);
    expect(isOpen(hours, '2027-01-01T09:00:00-05:00')).toBe(true);
  });

  test('with a night of their own leave the day after them its own hours', () => {
    const thursday = aClosure('2026-12-31', '2026-12-31', [['20:00', '03:00']]);
    const hours = hoursOf({
      businessHours: aWeek({ wed: [['07:00', '08:00']], fri: [['10:00', '11:00']] }),
      closures: [thursday],
    });
    expect(isOpen(hours, '2027-01-01T07:30:00-05:00')).toBe(false);
    expect(isOpen(hours, '2027-01-01T10:30:00-05:00')).toBe(true);
  });

  test('repeat their own hours, nights included, on each of their dates', () => {
    const hours = hoursOf({ closures: [aClosure('2026-12-28', '2026-12-30', [['22:00', '01:00']])] });
    expect(isOpen(hours, '2026-12-28T00:30:00-05:00')).toBe(false);
    expect(isOpen(hours, '2026-12-29T00:30:00-05:00')).toBe(true);
    expect(isOpen(hours, '2026-12-31T00:30:00-05:00')).toBe(true);
    expect(isOpen(hours, '2026-12-31T01:00:00-05:00')).toBe(false);
  });

  test('that follow each other keep the night of the first', () => {
    const hours = hoursOf({
      closures: [
        aClosure('2026-12-25', '2026-12-25'),
        aClosure('2026-12-24', '2026-12-24', [['20:00', '02:00']]),
      ],
    });
    expect(isOpen(hours, '2026-12-25T01:59:00-05:00')).toBe(true);
    expect(isOpen(hours, '2026-12-25T02:00:00-05:00')).toBe(false);
    expect(isOpen(hours, '2026-12-25T10:00:00-05:00')).toBe(false);
  });

  test('that start later win over longer ones around them', () => {
    const hours = hoursOf({
      closures: [
        aClosure('2026-12-22', '2026-12-22', [['10:00', '11:00']]),
        aClosure('2026-12-21', '2026-12-24'),
      ],
    });
    expect(isOpen(hours, '2026-12-21T10:30:00-05:00')).toBe(false);
    expect(isOpen(hours, '2026-12-22T10:30:00-05:00')).toBe(true);
    expect(isOpen(hours, '2026-12-22T11:00:00-05:00')).toBe(false);
    expect(isOpen(hours, '2026-12-23T10:30:00-05:00')).toBe(false);
  });

  test('that are shorter win over those of the same start', () => {
    const hours = hoursOf({
      closures: [
        aClosure('2026-12-21', '2026-12-24'),
        aClosure('2026-12-21', '2026-12-22', [['10:00', '11:00']]),
      ],
    });
    expect(isOpen(hours, '2026-12-21T10:30:00-05:00')).toBe(true);
    expect(isOpen(hours, '2026-12-23T10:30:00-05:00')).toBe(false);
  });

  test('open an empty week', () => {
    const hours = hoursOf({
      businessHours: aWeek(),
      closures: [aClosure('2026-12-05', '2026-12-05', [['10:00', '16:00']])],
    });
    expect(isOpen(hours, '2026-12-05T12:00:00-05:00')).toBe(true);
    expect(iso(nextOpening(hours, at('2026-11-20T12:00:00-05:00')))).toBe('2026-12-05T15:00:00Z');
  });

  test('have no effect when no hours are set', () => {
    const hours = hoursOf({ businessHours: null, closures: [aClosure('2026-12-25', '2026-12-25')] });
    expect(isOpen(hours, '2026-12-25T12:00:00-05:00')).toBe(true);
    expect(explainHours(hours, at('2026-12-25T12:00:00-05:00'))).toEqual({ kind: 'no_hours' });
  });
});

describe('the hour that repeats in autumn', () => {
  test('is open in both passes, and closed between them where the interval has ended', () => {
    const hours = hoursOf({ businessHours: aWeek({ sun: [['01:00', '01:30']] }) });
    expect(isOpen(hours, '2026-11-01T01:15:00-04:00')).toBe(true);
    expect(isOpen(hours, '2026-11-01T01:45:00-04:00')).toBe(false);
    expect(isOpen(hours, '2026-11-01T01:15:00-05:00')).toBe(true);
    expect(isOpen(hours, '2026-11-01T01:45:00-05:00')).toBe(false);
  });

  test('opens a second time at the instant the clocks go back', () => {
    const hours = hoursOf({ businessHours: aWeek({ sun: [['00:30', '01:30']] }) });
    expect(iso(nextChange(hours, at('2026-11-01T01:29:00-04:00')))).toBe('2026-11-01T05:30:00Z');
    expect(iso(nextOpening(hours, at('2026-11-01T01:30:00-04:00')))).toBe('2026-11-01T06:00:00Z');
    expect(iso(nextChange(hours, at('2026-11-01T06:00:00Z')))).toBe('2026-11-01T06:30:00Z');
  });

  test('makes an interval around it an hour longer', () => {
    const paris = hoursOf({ timeZone: 'Europe/Paris', businessHours: aWeek({ sun: [['00:00', '06:00']] }) });
    expect(iso(nextChange(paris, at('2026-10-25T00:00:00+02:00')))).toBe('2026-10-25T05:00:00Z');
  });

  test('is half an hour on Lord Howe Island', () => {
    const hours = hoursOf({
      timeZone: 'Australia/Lord_Howe',
      businessHours: aWeek({ sun: [['01:00', '01:45']] }),
    });
    expect(isOpen(hours, '2026-04-05T01:40:00+11:00')).toBe(true);
    expect(isOpen(hours, '2026-04-05T01:50:00+11:00')).toBe(false);
    expect(isOpen(hours, '2026-04-05T01:40:00+10:30')).toBe(true);
    expect(iso(nextOpening(hours, at('2026-04-05T01:50:00+11:00')))).toBe('2026-04-04T15:00:00Z');
  });
});

describe('the hour that is skipped in spring', () => {
  test('puts off an opening inside it to the instant after the jump', () => {
    const hours = hoursOf({ businessHours: aWeek({ sun: [['02:30', '05:00']] }) });
    expect(isOpen(hours, '2026-03-08T01:59:59.999-05:00')).toBe(false);
    expect(isOpen(hours, '2026-03-08T03:00:00-04:00')).toBe(true);
    expect(iso(nextOpening(hours, at('2026-03-07T12:00:00-05:00')))).toBe('2026-03-08T07:00:00Z');
  });

  test('swallows an interval that lies within it', () => {
    const hours = hoursOf({ businessHours: aWeek({ sun: [['02:15', '02:45']] }) });
    expect(iso(nextOpening(hours, at('2026-03-07T12:00:00-05:00')))).toBe('2026-03-15T06:15:00Z');
  });

  test('brings a closing inside it to the instant of the jump', () => {
    const hours = hoursOf({ businessHours: aWeek({ sat: [['22:00', '02:30']] }) });
    expect(iso(nextChange(hours, at('2026-03-07T23:00:00-05:00')))).toBe('2026-03-08T07:00:00Z');
  });

  test('is half an hour on Lord Howe Island', () => {
    const hours = hoursOf({
      timeZone: 'Australia/Lord_Howe',
      businessHours: aWeek({ sun: [['02:10', '05:00']] }),
    });
    expect(iso(nextOpening(hours, at('2026-10-03T12:00:00+10:30')))).toBe('2026-10-03T15:30:00Z');
    expect(isOpen(hours, '2026-10-04T02:30:00+11:00')).toBe(true);
  });
});

describe('the next change and the next opening', () => {
  test('are the closing and, after it, the opening while open', () => {
    const now = at('2026-11-20T10:00:00-05:00');
    expect(iso(nextChange(hoursOf(), now))).toBe('2026-11-20T22:00:00Z');
    expect(iso(nextOpening(hoursOf(), now))).toBe('2026-11-23T14:00:00Z');
  });

  test('are one and the same while closed', () => {
    const now = at('2026-11-20T18:00:00-05:00');
    expect(iso(nextChange(hoursOf(), now))).toBe('2026-11-23T14:00:00Z');
    expect(iso(nextOpening(hoursOf(), now))).toBe('2026-11-23T14:00:00Z');
  });

  test('are later than the instant asked about', () => {
    expect(iso(nextOpening(hoursOf(), at('2026-11-20T09:00:00-05:00')))).toBe('2026-11-23T14:00:00Z');
    expect(iso(nextChange(hoursOf(), at('2026-11-20T17:00:00-05:00')))).toBe('2026-11-23T14:00:00Z');
  });

  test('see no flip where an interval ends and another begins', () => {
    const hours = hoursOf({
      businessHours: aWeek({
        fri: [
          ['09:00', '12:00'],
          ['12:00', '24:00'],
        ],
        sat: [['00:00', '03:00']],
      }),
    });
    expect(iso(nextChange(hours, at('2026-11-20T10:00:00-05:00')))).toBe('2026-11-21T08:00:00Z');
  });

  test('see none in a week that is always open, whenever it was closed before', () => {
    const hours = hoursOf({
      businessHours: everyDay(['00:00', '24:00']),
      closures: [aClosure('1971-07-01', '1971-07-01')],
    });
    expect(nextChange(hours, at('2026-11-20T10:00:00-05:00'))).toBeNull();
    expect(nextOpening(hours, at('2026-11-20T10:00:00-05:00'))).toBeNull();
  });

  test('skip the dates that closures close', () => {
    const hours = hoursOf({ closures: [aClosure('2026-12-24', '2027-01-03')] });
    expect(iso(nextOpening(hours, at('2026-12-23T18:00:00-05:00')))).toBe('2027-01-04T14:00:00Z');
  });

  test('look 366 days ahead, that instant included', () => {
    const hours = hoursOf({
      timeZone: 'Etc/UTC',
      businessHours: aWeek(),
      closures: [aClosure('2027-11-21', '2027-11-21', [['09:00', '10:00']])],
    });
    const opening = at('2027-11-21T09:00:00Z');
    const longBefore = opening - 366 * 24 * 60 * 60_000;
    expect(nextChange(hours, longBefore)).toBe(opening);
    expect(nextOpening(hours, longBefore)).toBe(opening);
    expect(nextChange(hours, longBefore - 1)).toBeNull();
    expect(nextOpening(hours, longBefore - 1)).toBeNull();
  });

  test('look as far where a closure opens at midnight', () => {
    const hours = hoursOf({
      timeZone: 'Etc/UTC',
      businessHours: aWeek(),
      closures: [aClosure('2027-11-21', '2027-11-21', [['00:00', '24:00']])],
    });
    const opening = at('2027-11-21T00:00:00Z');
    const longBefore = opening - 366 * 24 * 60 * 60_000;
    expect(nextChange(hours, longBefore)).toBe(opening);
    expect(nextChange(hours, longBefore - 1)).toBeNull();
  });

  test('while open, count the 366 days from the instant asked about, not from the closing', () => {
    const hours = hoursOf({
      timeZone: 'Etc/UTC',
      businessHours: aWeek(),
      closures: [
        aClosure('2026-11-20', '2026-11-20', [['08:00', '17:00']]),
        aClosure('2027-11-21', '2027-11-21', [['09:00', '10:00']]),
      ],
    });
    expect(nextOpening(hours, at('2026-11-20T09:00:00Z'))).toBe(at('2027-11-21T09:00:00Z'));
    expect(nextOpening(hours, at('2026-11-20T08:59:59.999Z'))).toBeNull();
  });

  test('see no flip where closed hours follow closed hours', () => {
    const hours = hoursOf({ closures: [aClosure('2026-11-21', '2026-11-22')] });
    expect(iso(nextChange(hours, at('2026-11-20T18:00:00-05:00')))).toBe('2026-11-23T14:00:00Z');
  });
});

describe('the reason', () => {
  test('is the interval from its first instant to its last', () => {
    const hours = hoursOf();
    const reason = { kind: 'interval', date: '2026-11-20', interval: ['09:00', '17:00'] };
    expect(explainHours(hours, at('2026-11-20T08:59:59.999-05:00')).kind).toBe('outside');
    expect(explainHours(hours, at('2026-11-20T09:00:00-05:00'))).toEqual(reason);
    expect(explainHours(hours, at('2026-11-20T16:59:59.999-05:00'))).toEqual(reason);
    expect(explainHours(hours, at('2026-11-20T17:00:00-05:00')).kind).toBe('outside');
  });

  test('names the interval and the date it began on', () => {
    const bar = hoursOf({ businessHours: aWeek({ fri: [['18:00', '02:00']] }) });
    expect(explainHours(bar, at('2026-11-21T01:00:00-05:00'))).toEqual({
      kind: 'interval',
      date: '2026-11-20',
      interval: ['18:00', '02:00'],
    });
  });

  test('names the closure, and its interval where it has hours', () => {
    const eve = aClosure('2026-12-24', '2026-12-24', [['09:00', '12:00']], 'Christmas Eve');
    const christmas = aClosure('2026-12-25', '2026-12-25', [], 'Christmas');
    const hours = hoursOf({ closures: [eve, christmas] });
    expect(explainHours(hours, at('2026-12-24T10:00:00-05:00'))).toEqual({
      kind: 'closure',
      date: '2026-12-24',
      closure: eve,
      interval: ['09:00', '12:00'],
    });
    expect(explainHours(hours, at('2026-12-24T13:00:00-05:00'))).toMatchObject({
      closure: eve,
      interval: null,
    });
    expect(explainHours(hours, at('2026-12-25T10:00:00-05:00'))).toEqual({
      kind: 'closure',
      date: '2026-12-25',
      closure: christmas,
      interval: null,
    });
  });

  test('during a closure is still the night that began before it', () => {
    const hours = hoursOf({
      businessHours: everyDay(['18:00', '02:00']),
      closures: [aClosure('2026-12-25', '2026-12-25')],
    });
    expect(explainHours(hours, at('2026-12-25T01:00:00-05:00'))).toMatchObject({
      kind: 'interval',
      date: '2026-12-24',
    });
  });

  test('names both intervals of a break', () => {
    expect(explainHours(hoursOf(), at('2026-11-23T12:30:00-05:00'))).toEqual({
      kind: 'between',
      date: '2026-11-23',
      before: ['09:00', '12:00'],
      after: ['13:00', '17:00'],
    });
  });

  test.each(['2026-11-23T08:00:00-05:00', '2026-11-23T17:00:00-05:00'])(
    'is being outside at %s',
    (instant) => {
      expect(explainHours(hoursOf(), at(instant))).toEqual({ kind: 'outside', date: '2026-11-23' });
    },
  );

  test('is being outside on a day without hours', () => {
    expect(explainHours(hoursOf(), at('2026-11-22T12:00:00-05:00'))).toEqual({
      kind: 'outside',
      date: '2026-11-22',
    });
  });
});

test('the intervals of a date come in order of time, a closure first asked', () => {
  const hours = hoursOf({
    businessHours: aWeek({
      fri: [
        ['13:00', '17:00'],
        ['09:00', '12:00'],
      ],
    }),
    closures: [aClosure('2026-11-27', '2026-11-27', [['10:00', '11:00']])],
  });
  expect(openIntervalsOn(hours, '2026-11-20')).toEqual([
    ['09:00', '12:00'],
    ['13:00', '17:00'],
  ]);
  expect(openIntervalsOn(hours, '2026-11-27')).toEqual([['10:00', '11:00']]);
  expect(openIntervalsOn(hours, '2026-11-22')).toEqual([]);
  expect(openIntervalsOn(hoursOf({ businessHours: null }), '2026-11-20')).toBeNull();
});
