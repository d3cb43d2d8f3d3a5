import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type BusinessHours,
  businessHoursSchema,
  type Interval,
  intervalMinutes,
  intervalSchema,
  type Weekday,
  weekdays,
} from './business-hours.ts';
import { faultsOf } from './fault.ts';

function faultsIn(week: Partial<Record<Weekday, Interval[]>>) {
  const result = businessHoursSchema.safeParse(week);
  return result.success ? [] : faultsOf(result.error.issues, week);
}

describe('an interval', () => {
  test.for([
    [['00:00', '24:00'], 0, 1440],
    [['09:00', '17:30'], 540, 1050],
    [['18:00', '02:00'], 1080, 1560],
    [['09:00', '09:00'], 540, 1980],
    [['13:00', '00:00'], 780, 1440],
    [['23:59', '24:00'], 1439, 1440],
    [['00:00', '00:00'], 0, 1440],
  ] as const)('%j runs from minute %i to minute %i', ([[from, to], start, end]) => {
    expect(intervalSchema.safeParse([from, to]).success).toBe(true);
    expect(intervalMinutes([from, to])).toEqual({ start, end });
  });

  test.for([
    ['24:00', '25:00'],
    ['24:00', '01:00'],
    ['9:00', '17:00'],
    ['09:00', '17:60'],
    ['09:00:00', '17:00'],
    ['09:00', '24:01'],
    ['', ''],
    ['09h00', '17h00'],
  ])('from %j to %j is refused', (from, to) => {
    expect(intervalSchema.safeParse([from, to]).success).toBe(false);
  });
});

describe('a week', () => {
  test('has days without hours where none are said', () => {
    expect(businessHoursSchema.parse({ fri: [['09:00', '17:00']] })).toEqual({
      mon: [],
      tue: [],
      wed: [],
      thu: [],
      fri: [['09:00', '17:00']],
      sat: [],
      sun: [],
    });
  });

  test('refuses a day it does not have, by name', () => {
    const week = { lundi: [] };
    const result = businessHoursSchema.safeParse(week);
    expect(faultsOf(result.error?.issues ?? [], week)).toEqual([
      { path: ['lundi'], code: 'unknown_key', facts: { key: 'lundi' } },
    ]);
  });

  test.for([
    [
      'touch',
      {
        mon: [
          ['09:00', '12:00'],
          ['12:00', '17:00'],
        ],
      },
    ],
    [
      'stand in any order',
      {
        mon: [
          ['13:00', '17:00'],
          ['09:00', '12:00'],
        ],
      },
    ],
    ['end when the next day begins', { mon: [['18:00', '24:00']], tue: [['00:00', '02:00']] }],
    ['run past midnight up to the next morning’s', { mon: [['18:00', '09:00']], tue: [['09:00', '17:00']] }],
    ['run from Sunday up to Monday’s', { sun: [['18:00', '02:00']], mon: [['02:00', '03:00']] }],
  ] as const)('may have intervals that %s', ([, week]) => {
    expect(businessHoursSchema.safeParse(week).success).toBe(true);
  });

  test.for([
    [
      'on one day',
      {
        mon: [
          ['09:00', '12:00'],
          ['11:59', '17:00'],
        ],
      },
      {
        path: ['mon', 1],
        facts: { day: 'mon', interval: '11:59–17:00', otherDay: 'mon', other: '09:00–12:00' },
      },
    ],
    [
      'with the night before',
      { mon: [['18:00', '02:00']], tue: [['01:59', '17:00']] },
      {
        path: ['tue', 0],
        facts: { day: 'tue', interval: '01:59–17:00', otherDay: 'mon', other: '18:00–02:00' },
      },
    ],
    [
      'with Sunday’s night, on Monday',
      { sun: [['18:00', '02:00']], mon: [['01:00', '03:00']] },
      {
        path: ['mon', 0],
        facts: { day: 'mon', interval: '01:00–03:00', otherDay: 'sun', other: '18:00–02:00' },
      },
    ],
    [
      'with a day of 24 hours',
      { wed: [['09:00', '09:00']], thu: [['08:00', '10:00']] },
      {
        path: ['thu', 0],
        facts: { day: 'thu', interval: '08:00–10:00', otherDay: 'wed', other: '09:00–09:00' },
      },
    ],
  ] as [string, Partial<Record<Weekday, Interval[]>>, object][])(
    'refuses intervals that overlap %s, and names the two',
    ([, week, fault]) => {
      expect(faultsIn(week)).toMatchObject([{ code: 'hours_overlap', ...fault }]);
    },
  );

  test('is refused exactly when two intervals share a minute of the week', () => {
    const time = fc
      .integer({ min: 0, max: 47 })
      .map((half) => `${String(Math.floor(half / 2)).padStart(2, '0')}:${half % 2 ? '30' : '00'}`);
    const interval: fc.Arbitrary<Interval> = fc.tuple(time, fc.oneof(time, fc.constant('24:00')));
    const day = fc.array(interval, { maxLength: 2 });
    const week = fc.record({ mon: day, tue: day, wed: day, thu: day, fri: day, sat: day, sun: day });
    fc.assert(
      fc.property(week, (hours) => {
        expect(faultsIn(hours).length > 0).toBe(sharesAMinute(hours));
      }),
      { numRuns: 3000 },
    );
  });
});

/** Paints every minute of every interval on a week that goes round. */
function sharesAMinute(week: BusinessHours): boolean {
  const minutesOfWeek = 7 * 1440;
  const painted = new Set<number>();
  const minuteOf = (time: string): number => {
    const [hours = 0, minutes = 0] = time.split(':').map(Number);
    return hours * 60 + minutes;
  };
  for (const [index, weekday] of weekdays.entries()) {
    for (const [from, to] of week[weekday]) {
      let minute = index * 1440 + minuteOf(from);
      const end = minuteOf(to) % 1440;
      do {
        if (painted.has(minute % minutesOfWeek)) return true;
        painted.add(minute % minutesOfWeek);
        minute += 1;
      } while (minute % 1440 !== end);
    }
  }
  return false;
}
