import { describe, expect, test } from 'vitest';
import type { Closure } from '#shared/model/closure.ts';
import { byTime, meetings } from './closure-order.ts';

const aClosure = (name: string, from: string, to = from): Closure => ({ name, from, to, hours: [] });

const summer = aClosure('summer', '2026-07-18', '2026-07-31');
const christmas = aClosure('christmas', '2026-12-25', '2026-12-26');
const works = aClosure('works', '2026-03-02');

describe('closures in a list', () => {
  test('stand in the order in which they come, the ones that are over apart', () => {
    expect(byTime([christmas, works, summer], '2026-08-01')).toEqual({
      coming: [christmas],
      past: [summer, works],
    });
  });

  test('are not over before their last day is', () => {
    expect(byTime([summer], '2026-07-31').coming).toEqual([summer]);
  });
});

describe('two closures that share days', () => {
  const longWeekend = aClosure('long weekend', '2026-12-24', '2026-12-27');
  const day = aClosure('day', '2026-12-25');

  test('are ruled by the one that starts later', () => {
    expect(meetings(christmas, [longWeekend, summer])).toEqual([
      {
        other: longWeekend,
        from: '2026-12-25',
        to: '2026-12-26',
        ruling: 'this',
        because: 'starts_later',
      },
    ]);
    expect(meetings(longWeekend, [christmas])).toMatchObject([{ ruling: 'other', because: 'starts_later' }]);
  });

  test('are ruled by the shorter one when they start together', () => {
    expect(meetings(day, [christmas])).toMatchObject([
      { from: '2026-12-25', to: '2026-12-25', ruling: 'this', because: 'is_shorter' },
    ]);
    expect(meetings(christmas, [day])).toMatchObject([{ ruling: 'other', because: 'is_shorter' }]);
  });

  test('have nothing to settle when they only touch, or are one', () => {
    expect(meetings(aClosure('after', '2026-12-27'), [christmas])).toEqual([]);
    expect(meetings(christmas, [{ ...christmas, name: 'again' }])).toEqual([]);
  });
});
