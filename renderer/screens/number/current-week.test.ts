import { expect, test } from 'vitest';
import { type BusinessHours, businessHoursSchema, type Interval } from '#shared/model/business-hours.ts';
import type { Closure } from '#shared/model/closure.ts';
import { currentWeek } from './current-week.ts';

const nineToFive: Interval[] = [['09:00', '17:00']];
const week = (days: Partial<BusinessHours>): BusinessHours => businessHoursSchema.parse(days);
const weekdayHours = week({ mon: nineToFive, thu: nineToFive, fri: nineToFive });
const closure = (from: string, to: string, hours: Interval[] = []): Closure => ({
  name: '',
  from,
  to,
  hours,
});
const bar = { start: 540, end: 1020 };

test('is the week of the calendar in which the date lies, Monday first', () => {
  for (const today of ['2026-12-21', '2026-12-24', '2026-12-27']) {
    const { days, bars } = currentWeek(weekdayHours, [], today);
    expect([days[0]?.date, days[6]?.date]).toEqual(['2026-12-21', '2026-12-27']);
    expect(bars).toEqual([[bar], [], [], [bar], [bar], [], []]);
  }
});

test('a closure empties its days of this week and no others', () => {
  const christmas = closure('2026-12-25', '2027-01-01');
  const { days, bars } = currentWeek(weekdayHours, [christmas], '2026-12-22');
  expect(bars).toEqual([[bar], [], [], [bar], [], [], []]);
  expect(days.map((day) => day.closure === christmas)).toEqual([
    false,
    false,
    false,
    false,
    true,
    true,
    true,
  ]);
  expect(currentWeek(weekdayHours, [christmas], '2026-12-18').bars[4]).toEqual([bar]);
});

test('special hours stand in place of the usual ones', () => {
  const evening = closure('2026-12-24', '2026-12-24', [['10:00', '14:00']]);
  expect(currentWeek(weekdayHours, [evening], '2026-12-21').bars[3]).toEqual([{ start: 600, end: 840 }]);
});

test('the night before runs into a closed day, and a closed Sunday runs into no Monday', () => {
  const nights = week({ thu: [['18:00', '02:00']], sun: [['22:00', '03:00']] });
  const friday = closure('2026-12-25', '2026-12-25');
  expect(currentWeek(nights, [friday], '2026-12-21').bars[4]).toEqual([{ start: 0, end: 120 }]);
  const sunday = closure('2026-12-20', '2026-12-20');
  expect(currentWeek(nights, [sunday], '2026-12-21').bars[0]).toEqual([]);
  expect(currentWeek(nights, [], '2026-12-21').bars[0]).toEqual([{ start: 0, end: 180 }]);
});
