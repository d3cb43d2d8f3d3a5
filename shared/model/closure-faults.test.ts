import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type BusinessHours, businessHoursSchema, type Interval, weekdays } from './business-hours.ts';
import { closureFaults, weekdayOf } from './closure-faults.ts';
import { addDays, type Closure, closureSchema } from './closure.ts';

const week = (days: Partial<BusinessHours>): BusinessHours => businessHoursSchema.parse(days);
const aClosure = (from: string, to: string, hours: Interval[] = [], name = ''): Closure => ({
  name,
  from,
  to,
  hours,
});

test('the day of the week of a date is the calendar’s', () => {
  expect(weekdayOf('2026-12-25')).toBe('fri');
  expect(weekdayOf('2026-12-27')).toBe('sun');
  expect(weekdayOf('2028-02-29')).toBe('tue');
});

describe('closures of one number', () => {
  test('of the same dates are refused, the two named', () => {
    const closures = [
      aClosure('2026-12-25', '2026-12-26', [], 'Noël'),
      aClosure('2026-12-25', '2026-12-25', [], 'Jour'),
      aClosure('2026-12-25', '2026-12-26', [], 'Encore'),
    ];
    expect(closureFaults(closures, null)).toEqual([
      {
        path: [2],
        code: 'closures_equal_claim',
        facts: { from: '2026-12-25', to: '2026-12-26', name: 'Encore', other: 'Noël' },
      },
    ]);
  });

  test('may not open before the evening of the day before has ended', () => {
    // 24 December 2026 is a Thursday.
    const closures = [aClosure('2026-12-25', '2026-12-25', [['01:00', '05:00']])];
    expect(closureFaults(closures, week({ thu: [['18:00', '02:00']] }))).toEqual([
      {
        path: [0, 'hours'],
        code: 'hours_overlap',
        facts: {
          day: '2026-12-25',
          interval: '01:00–05:00',
          otherDay: '2026-12-24',
          other: '18:00–02:00',
        },
      },
    ]);
  });

  test('may not run into the morning of the day after', () => {
    const closures = [aClosure('2026-12-25', '2026-12-25', [['20:00', '10:00']])];
    expect(closureFaults(closures, week({ sat: [['09:00', '12:00']] }))).toMatchObject([
      { path: [0, 'hours'], facts: { day: '2026-12-26', otherDay: '2026-12-25' } },
    ]);
  });

  test('may not run into themselves from one day to the next', () => {
    const hours: Interval[] = [
      ['20:00', '10:00'],
      ['09:00', '12:00'],
    ];
    expect(closureFaults([aClosure('2026-12-25', '2026-12-27', hours)], week({}))).not.toEqual([]);
    expect(closureFaults([aClosure('2026-12-25', '2026-12-25', hours)], week({}))).toEqual([]);
  });

  test('that close a day free its morning for the night before', () => {
    const closures = [aClosure('2026-12-25', '2026-12-25')];
    expect(closureFaults(closures, week({ thu: [['18:00', '02:00']], fri: [['02:00', '05:00']] }))).toEqual(
      [],
    );
  });

  test('have no effect without business hours', () => {
    const hours: Interval[] = [
      ['20:00', '10:00'],
      ['09:00', '12:00'],
    ];
    expect(closureFaults([aClosure('2026-12-25', '2026-12-27', hours)], null)).toEqual([]);
  });

  test('are refused exactly when two intervals in force share a minute around one of them', () => {
    const time = fc.integer({ min: 0, max: 23 }).map((hour) => `${String(hour).padStart(2, '0')}:00`);
    const day = fc.array(fc.tuple(time, time), { maxLength: 2 });
    const weeks = fc
      .record(Object.fromEntries(weekdays.map((weekday) => [weekday, day])))
      .filter((hours) => businessHoursSchema.safeParse(hours).success)
      .map((hours) => businessHoursSchema.parse(hours));
    const closures = fc.uniqueArray(
      fc
        .record({ start: fc.integer({ min: 0, max: 20 }), days: fc.integer({ min: 0, max: 9 }), hours: day })
        .map(({ start, days, hours }) =>
          aClosure(addDays('2026-12-20', start), addDays('2026-12-20', start + days), hours),
        )
        .filter((closure) => closureSchema.safeParse(closure).success),
      { maxLength: 4, selector: ({ from, to }) => `${from} ${to}` },
    );
    fc.assert(
      fc.property(weeks, closures, (hours, all) => {
        expect(closureFaults(all, hours).length > 0).toBe(sharesAMinute(hours, all));
      }),
      { numRuns: 2000 },
    );
  });
});

/** Paints the minutes of every day from 18 December on, each under the rule of domain.md, and looks for a clash. */
function sharesAMinute(hours: BusinessHours, closures: Closure[]): boolean {
  const painted = new Set<number>();
  for (let index = 0; index < 40; index += 1) {
    const date = addDays('2026-12-18', index);
    const covering = closures
      .filter(({ from, to }) => from <= date && date <= to)
      .toSorted((a, b) => (a.from === b.from ? a.to.localeCompare(b.to) : b.from.localeCompare(a.from)));
    const weekday = weekdays[(new Date(date).getUTCDay() + 6) % 7] ?? 'mon';
    for (const [from, to] of covering[0]?.hours ?? hours[weekday]) {
      const start = index * 24 + Number(from.slice(0, 2));
      const end = index * 24 + Number(to.slice(0, 2));
      for (let hour = start; hour < (end > start ? end : end + 24); hour += 1) {
        if (painted.has(hour)) return true;
        painted.add(hour);
      }
    }
  }
  return false;
}
