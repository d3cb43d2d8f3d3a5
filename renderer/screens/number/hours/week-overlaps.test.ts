import { expect, test } from 'vitest';
import { businessHoursSchema } from '#shared/model/business-hours.ts';
import { presets } from './week-edits.ts';
import { overlapsOf } from './week-overlaps.ts';

const { workdays } = presets;

test('hours that can be saved have none', () => {
  for (const week of Object.values(presets)) if (week) expect(overlapsOf(week)).toEqual([]);
  const touching = {
    ...workdays,
    mon: [
      ['09:00', '12:00'],
      ['12:00', '02:00'],
    ],
    tue: [['02:00', '08:00']],
  };
  expect(overlapsOf(businessHoursSchema.parse(touching))).toEqual([]);
});

test('two intervals of a day are both told of each other', () => {
  const morning: [string, string] = ['09:00', '12:30'];
  const afternoon: [string, string] = ['12:00', '17:00'];
  expect(overlapsOf({ ...workdays, wed: [morning, afternoon] })).toEqual([
    { day: 'wed', index: 1, interval: afternoon, otherDay: 'wed', other: morning },
    { day: 'wed', index: 0, interval: morning, otherDay: 'wed', other: afternoon },
  ]);
});

test('an interval that runs past midnight is told of the next day, and that day of it; Sunday of Monday', () => {
  const night: [string, string] = ['20:00', '10:00'];
  const meetings = overlapsOf({ ...workdays, sun: [night] });
  expect(meetings).toEqual([
    { day: 'mon', index: 0, interval: workdays.mon[0], otherDay: 'sun', other: night },
    { day: 'sun', index: 0, interval: night, otherDay: 'mon', other: workdays.mon[0] },
  ]);
});

test('an interval that meets several is told of one of them', () => {
  const meetings = overlapsOf({
    ...workdays,
    sat: [
      ['08:00', '20:00'],
      ['09:00', '10:00'],
      ['11:00', '12:00'],
    ],
  });
  expect(meetings.map(({ day, index }) => `${day}.${index}`).toSorted()).toEqual(['sat.0', 'sat.1', 'sat.2']);
});
