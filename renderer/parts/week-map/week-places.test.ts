import { describe, expect, test } from 'vitest';
import { aSpan, aWeekFrom } from '../../../tests/support/week.ts';
import { clockChange, instantAt, placeOf } from './week-places.ts';

const hour = 60 * 60_000;

// Sunday, 14 March 2027 in Montréal: at 2 the clocks are put forward to 3.
const forwardMidnight = Date.parse('2027-03-14T00:00:00-05:00');
const forward = aWeekFrom('2027-03-14', [
  [aSpan(forwardMidnight, 0, 120), aSpan(forwardMidnight + 2 * hour, 180, 1440)],
]);

// Sunday, 1 November 2026: at 2 they are put back to 1.
const backMidnight = Date.parse('2026-11-01T00:00:00-04:00');
const back = aWeekFrom('2026-11-01', [
  [aSpan(backMidnight, 0, 120), aSpan(backMidnight + 2 * hour, 60, 1440)],
]);

describe('the place of an instant', () => {
  test('is its minute on the wall clock, in the span that holds it', () => {
    expect(placeOf(forward, Date.parse('2027-03-14T03:10:59-04:00'))).toMatchObject({
      day: 0,
      minute: 190,
      span: { start: 180 },
      pass: null,
    });
  });

  test('is the same for both passes of an hour that repeats, which it tells apart', () => {
    expect(placeOf(back, Date.parse('2026-11-01T01:30:00-04:00'))).toMatchObject({
      minute: 90,
      pass: 'first',
    });
    expect(placeOf(back, Date.parse('2026-11-01T01:30:00-05:00'))).toMatchObject({
      minute: 90,
      pass: 'second',
    });
    expect(placeOf(back, Date.parse('2026-11-01T02:30:00-05:00'))).toMatchObject({ minute: 150, pass: null });
  });

  test('is nowhere outside the week', () => {
    expect(placeOf(back, backMidnight - 1)).toBeNull();
    expect(placeOf(back, Date.parse('2026-11-02T00:00:00-05:00'))).toBeNull();
  });
});

describe('the instant of a minute', () => {
  test('is the one that is placed there', () => {
    expect(instantAt(forward, 0, 719)).toBe(Date.parse('2027-03-14T11:59:00-04:00'));
  });

  test('is the first pass of an hour that repeats, and the end of one that is skipped', () => {
    expect(instantAt(back, 0, 90)).toBe(Date.parse('2026-11-01T01:30:00-04:00'));
    expect(instantAt(forward, 0, 150)).toBe(Date.parse('2027-03-14T03:00:00-04:00'));
  });

  test('is none on a date that does not exist', () => {
    expect(instantAt(aWeekFrom('2011-12-30', [[]]), 0, 600)).toBeNull();
  });
});

describe('a change of the clocks', () => {
  test('skips or repeats what the spans leave out or tell twice', () => {
    expect(clockChange(forward.days[0]?.spans ?? [])).toEqual({
      skipped: { start: 120, end: 180 },
      repeated: null,
    });
    expect(clockChange(back.days[0]?.spans ?? [])).toEqual({
      skipped: null,
      repeated: { start: 60, end: 120 },
    });
  });

  test('may lie at either end of a day, or take it all', () => {
    expect(clockChange([aSpan(0, 60, 1440)]).skipped).toEqual({ start: 0, end: 60 });
    expect(clockChange([aSpan(0, 0, 1380)]).skipped).toEqual({ start: 1380, end: 1440 });
    expect(clockChange([]).skipped).toEqual({ start: 0, end: 1440 });
  });

  test('is not there on other days, wherever they are cut', () => {
    const spans = [aSpan(0, 0, 540), aSpan(9 * hour, 540, 1440)];
    expect(clockChange(spans)).toEqual({ skipped: null, repeated: null });
  });
});
