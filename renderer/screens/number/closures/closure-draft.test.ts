import { describe, expect, test } from 'vitest';
import { businessHoursSchema } from '#shared/model/business-hours.ts';
import type { Closure } from '#shared/model/closure.ts';
import {
  type ClosureDraft,
  closureOf,
  draftFaults,
  draftOf,
  nextInterval,
  withFirstDay,
} from './closure-draft.ts';

const christmas: Closure = { name: 'Noël', from: '2026-12-25', to: '2026-12-26', hours: [] };
const newYearsEve: Closure = { name: '', from: '2026-12-31', to: '2026-12-31', hours: [['09:00', '12:00']] };
// 24 December 2026 is a Thursday.
const lateThursdays = businessHoursSchema.parse({ thu: [['18:00', '02:00']] });

const faultsIn = (draft: Partial<ClosureDraft>, others: Closure[] = [], week = lateThursdays) =>
  draftFaults({ ...draftOf(christmas), ...draft }, others, week).map(({ path, code }) => [...path, code]);

test('a closure is the same after it has been looked at', () => {
  expect(closureOf(draftOf(christmas))).toEqual(christmas);
  expect(closureOf(draftOf(newYearsEve))).toEqual(newYearsEve);
});

test('special hours are there again when one goes back to them', () => {
  const closed: ClosureDraft = { ...draftOf(newYearsEve), kind: 'closed' };
  expect(closureOf(closed).hours).toEqual([]);
  expect(closureOf({ ...closed, kind: 'special' })).toEqual(newYearsEve);
});

test('the last day follows the first one until it is another', () => {
  const day = withFirstDay(draftOf(null), '2026-12-25');
  expect(day).toMatchObject({ from: '2026-12-25', to: '2026-12-25' });
  expect(withFirstDay(day, '2026-12-26')).toMatchObject({ from: '2026-12-26', to: '2026-12-26' });
  expect(withFirstDay(draftOf(christmas), '2026-12-24')).toMatchObject({
    from: '2026-12-24',
    to: '2026-12-26',
  });
});

describe('a draft is refused', () => {
  test('without its days', () => {
    expect(faultsIn({ from: '', to: '' })).toEqual([
      ['from', 'required'],
      ['to', 'required'],
    ]);
  });

  test('when it ends before it begins', () => {
    expect(faultsIn({ to: '2026-12-24' })).toEqual([['to', 'closure_ends_before_start']]);
  });

  test('when another closure is of the same dates', () => {
    expect(faultsIn({}, [{ ...christmas, name: 'Fêtes' }])).toEqual([['to', 'closures_equal_claim']]);
  });

  test('when its hours overlap each other', () => {
    const hours: ClosureDraft['hours'] = [
      ['09:00', '12:00'],
      ['11:00', '13:00'],
    ];
    expect(faultsIn({ kind: 'special', hours })).toEqual([['hours', 1, 'hours_overlap']]);
  });

  test('when it opens before the night before has ended, even if another closure rules there', () => {
    expect(faultsIn({ kind: 'special', hours: [['01:00', '05:00']] })).toEqual([['hours', 'hours_overlap']]);
    const evening: Partial<ClosureDraft> = { kind: 'special', hours: [['20:00', '10:00']], to: '2026-12-25' };
    expect(faultsIn(evening, [{ ...newYearsEve, from: '2026-12-26' }])).toEqual([['hours', 'hours_overlap']]);
  });
});

test('another interval comes an hour after the last one while the day has room', () => {
  expect(nextInterval([['09:00', '12:00']])).toEqual(['13:00', '16:00']);
  expect(nextInterval([['09:00', '21:00']])).toEqual(['22:00', '24:00']);
  expect(nextInterval([['18:00', '02:00']])).toBeNull();
});
