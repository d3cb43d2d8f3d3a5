import { expect, test } from 'vitest';
import { dayOf, draggedTo, hourMarks, instantIn, keyMove, minutesInto, onAnotherDay } from './day.ts';

const toronto = 'America/Toronto';

test.each([
  ['2026-11-27T18:05:00-05:00', '2026-11-27', 1440],
  ['2026-03-08T12:00:00-04:00', '2026-03-08', 1380],
  ['2026-11-01T12:00:00-05:00', '2026-11-01', 1500],
])('the day of %s is %s and has %i minutes', (instant, date, length) => {
  expect(dayOf(Date.parse(instant), toronto)).toMatchObject({ date, length });
});

test('each moment of a day is found again, also in the hour that comes twice', () => {
  const day = dayOf(Date.parse('2026-11-01T12:00:00-05:00'), toronto);
  for (let minutes = 0; minutes < day.length; minutes += 5) {
    expect(minutesInto(day, instantIn(day, minutes))).toBe(minutes);
  }
  expect(minutesInto(day, Date.parse('2026-11-01T01:30:00-05:00'))).toBe(150);
});

test('the hours stand where the wall clock shows them', () => {
  const marks = (instant: string) =>
    hourMarks(dayOf(Date.parse(instant), toronto), toronto).map(({ minutes, elapsed }) => [minutes, elapsed]);
  expect(marks('2026-11-27T12:00:00-05:00').slice(0, 3)).toEqual([
    [0, 0],
    [180, 180],
    [360, 360],
  ]);
  expect(marks('2026-11-01T12:00:00-05:00').slice(1, 3)).toEqual([
    [180, 240],
    [360, 420],
  ]);
  expect(marks('2026-03-08T12:00:00-04:00').at(-1)).toEqual([1440, 1380]);
});

test('the day before and the day after have the same time of day, whatever the clocks do', () => {
  const sunday = Date.parse('2026-11-01T18:05:00-05:00');
  expect(onAnotherDay(sunday, -1, toronto)).toBe(Date.parse('2026-10-31T18:05:00-04:00'));
  expect(onAnotherDay(sunday, 1, toronto)).toBe(Date.parse('2026-11-02T18:05:00-05:00'));
});

test('keys go by five minutes, by an hour and to the ends of the day', () => {
  expect(keyMove('ArrowRight', 1087, 1440)).toBe(1090);
  expect(keyMove('ArrowRight', 1085, 1440)).toBe(1090);
  expect(keyMove('ArrowLeft', 1087, 1440)).toBe(1085);
  expect(keyMove('ArrowLeft', 0, 1440)).toBe(0);
  expect(keyMove('ArrowRight', 1438, 1440)).toBe(1439);
  expect(keyMove('PageUp', 1087, 1440)).toBe(1147);
  expect(keyMove('PageDown', 30, 1440)).toBe(0);
  expect(keyMove('Home', 1087, 1440)).toBe(0);
  expect(keyMove('End', 1087, 1380)).toBe(1379);
  expect(keyMove('Enter', 1087, 1440)).toBeNull();
});

test('a hand that drags stops every five minutes, within the day', () => {
  expect(draggedTo(1087, 1440)).toBe(1085);
  expect(draggedTo(1439, 1440)).toBe(1439);
});
