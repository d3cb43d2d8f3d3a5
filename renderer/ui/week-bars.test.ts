import { describe, expect, test } from 'vitest';
import type { BusinessHours } from '#shared/model/business-hours.ts';
import { hourMarks, openMinutes, weekBars } from './week-bars.ts';

const closed: BusinessHours = { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] };

test('a lunch break leaves two bars', () => {
  const week = weekBars({
    ...closed,
    mon: [
      ['09:00', '12:00'],
      ['13:00', '17:00'],
    ],
  });
  expect(week[0]).toEqual([
    { start: 540, end: 720 },
    { start: 780, end: 1020 },
  ]);
});

test('an interval past midnight shows on both days, and on Monday when it begins on Sunday', () => {
  const week = weekBars({ ...closed, sun: [['18:00', '02:00']] });
  expect(week[6]).toEqual([{ start: 1080, end: 1440 }]);
  expect(week[0]).toEqual([{ start: 0, end: 120 }]);
});

test('an end of midnight stays on its own day', () => {
  for (const midnight of ['24:00', '00:00']) {
    const [, , , , friday, saturday] = weekBars({ ...closed, fri: [['18:00', midnight]] });
    expect(friday).toEqual([{ start: 1080, end: 1440 }]);
    expect(saturday).toEqual([]);
  }
});

test('open around the clock is one whole bar a day', () => {
  const always: BusinessHours = {
    mon: [['00:00', '24:00']],
    tue: [['08:00', '08:00']],
    wed: [['08:00', '24:00']],
    thu: [],
    fri: [],
    sat: [],
    sun: [],
  };
  const week = weekBars(always);
  expect(week[1]).toEqual([{ start: 480, end: 1440 }]);
  expect(week[2]).toEqual([{ start: 0, end: 1440 }]);
  expect(openMinutes(week)).toBe(1440 + 960 + 1440);
});

test('the length of a week counts every interval once', () => {
  const nineToFive: [string, string][] = [['09:00', '17:00']];
  const week = weekBars({
    ...closed,
    mon: nineToFive,
    tue: nineToFive,
    thu: [['09:00', '20:00']],
    sat: [['22:00', '01:30']],
  });
  expect(openMinutes(week)).toBe((8 + 8 + 11 + 3.5) * 60);
});

describe('the hours above a week', () => {
  test('name the usual opening and closing, and leave out what would run into them', () => {
    const day: [string, string][] = [['09:00', '17:00']];
    const week = weekBars({ ...closed, mon: day, tue: day, wed: day, thu: [['09:00', '20:00']] });
    expect(hourMarks(week)).toEqual([
      { minutes: 0, isKey: false },
      { minutes: 360, isKey: false },
      { minutes: 540, isKey: true },
      { minutes: 720, isKey: false },
      { minutes: 1020, isKey: true },
      { minutes: 1200, isKey: false },
      { minutes: 1440, isKey: false },
    ]);
  });

  test('take a lunch break for no closing', () => {
    const day: [string, string][] = [
      ['09:00', '12:00'],
      ['13:00', '17:00'],
    ];
    const marks = hourMarks(weekBars({ ...closed, mon: day, tue: day }));
    expect(marks.filter(({ isKey }) => isKey).map(({ minutes }) => minutes)).toEqual([540, 1020]);
  });

  test('of a week that never opens divide the day in four', () => {
    expect(hourMarks(weekBars(closed)).map(({ minutes }) => minutes)).toEqual([0, 360, 720, 1080, 1440]);
  });

  test('leave out the end of the day when closing comes right before it', () => {
    const week = weekBars({ ...closed, fri: [['18:00', '23:30']] });
    expect(hourMarks(week).map(({ minutes }) => minutes)).toEqual([0, 360, 720, 1080, 1410]);
  });
});
