import { describe, expect, test } from 'vitest';
import { businessHoursSchema, type Interval } from '#shared/model/business-hours.ts';
import { nextInterval, presets, withCopies, withInterval, withoutInterval } from './week-edits.ts';

const { workdays } = presets;

test.each(Object.values(presets))('each preset can be saved', (preset) => {
  expect(businessHoursSchema.nullable().parse(preset)).toEqual(preset);
});

describe('changing an interval', () => {
  test('leaves everything else as it is', () => {
    const changed = withInterval(workdays, 'tue', 0, ['08:30', '12:00']);
    expect(changed).toEqual({ ...workdays, tue: [['08:30', '12:00']] });
  });

  test('to end at midnight makes it last to the end of its day', () => {
    expect(withInterval(workdays, 'tue', 0, ['18:00', '00:00']).tue).toEqual([['18:00', '24:00']]);
  });

  test('to end before it starts lets it run past midnight', () => {
    expect(withInterval(workdays, 'tue', 0, ['18:00', '02:00']).tue).toEqual([['18:00', '02:00']]);
  });
});

test('removing an interval leaves the others of its day', () => {
  const split = { ...workdays, mon: [interval('09:00', '12:00'), interval('13:00', '17:00')] };
  expect(withoutInterval(split, 'mon', 0)).toEqual({ ...workdays, mon: [['13:00', '17:00']] });
});

test('copying puts the intervals of a day in place of those of others, and leaves the rest', () => {
  const open = { ...workdays, thu: [interval('09:00', '20:00')] };
  expect(withCopies(open, 'thu', ['fri', 'sat'])).toEqual({ ...open, fri: open.thu, sat: open.thu });
});

describe('an interval to add', () => {
  test.each<[string, Interval[], Interval[], Interval | null]>([
    ['is 9 to 17 on an empty day', [], [], ['09:00', '17:00']],
    ['stands an hour after the last one', [], [['09:00', '12:00']], ['13:00', '17:00']],
    ['lasts an hour late in the day', [], [['09:00', '17:00']], ['18:00', '19:00']],
    ['begins at once where an hour of pause does not fit', [], [['09:00', '22:30']], ['22:30', '23:30']],
    ['stands before the others when they last to midnight', [], [['18:00', '24:00']], ['01:00', '17:00']],
    ['begins after the night before', [['20:00', '10:00']], [], ['11:00', '17:00']],
    ['is none on a full day', [], [['00:00', '24:00']], null],
    [
      'is none where the night before and the day leave less than half an hour',
      [['20:00', '06:00']],
      [['06:15', '24:00']],
      null,
    ],
  ])('%s', (_, sun, mon, expected) => {
    const hours = { ...presets.workdays, sun, mon };
    const added = nextInterval(hours, 'mon');
    expect(added).toEqual(expected);
    if (added) businessHoursSchema.parse({ ...hours, mon: [...mon, added], tue: [] });
  });
});

function interval(start: string, end: string): Interval {
  return [start, end];
}
