import { describe, expect, test } from 'vitest';
import quebec from '../../../../resources/holidays/ca-qc.json';
import type { Closure } from '#shared/model/closure.ts';
import { holidayChoices, yearToChoose } from './holiday-choices.ts';

const aClosure = (from: string, to = from, hours: Closure['hours'] = []): Closure => ({
  name: '',
  from,
  to,
  hours,
});

const { holidays } = quebec;

describe('the holidays to choose from', () => {
  const choicesIn = (year: number, closures: Closure[], today: string) =>
    holidayChoices(holidays, year, closures, today).map(({ holiday, closedBy }) => [holiday.date, closedBy]);

  test('are those of the year that are not over', () => {
    expect(choicesIn(2026, [], '2026-10-12')).toEqual([
      ['2026-10-12', null],
      ['2026-12-25', null],
    ]);
  });

  test('are marked where a closure is there already', () => {
    const day = aClosure('2026-10-12', '2026-10-12', [['09:00', '12:00']]);
    const range = aClosure('2026-12-24', '2027-01-02');
    expect(choicesIn(2026, [day, range], '2026-10-12')).toEqual([
      ['2026-10-12', day],
      ['2026-12-25', range],
    ]);
  });

  test('are still to choose within days of special hours', () => {
    const range = aClosure('2026-12-21', '2026-12-31', [['10:00', '14:00']]);
    expect(choicesIn(2026, [range], '2026-12-01')).toEqual([['2026-12-25', null]]);
  });
});

describe('the holidays of the coming year', () => {
  const used = ['2026-06-24', '2026-07-01', '2026-09-07', '2026-12-25'].map((date) => aClosure(date));

  test('are offered from October on to who used this year’s', () => {
    expect(yearToChoose(holidays, used, '2026-09-30')).toBeNull();
    expect(yearToChoose(holidays, used, '2026-10-01')).toBe(2027);
  });

  test('are still offered when only New Year’s Day is in', () => {
    expect(yearToChoose(holidays, [...used, aClosure('2026-12-31', '2027-01-02')], '2026-11-16')).toBe(2027);
  });

  test('are no longer offered once half as many are in', () => {
    const chosen = [aClosure('2027-01-01'), aClosure('2027-06-24')];
    expect(yearToChoose(holidays, [...used, ...chosen], '2026-11-16')).toBeNull();
  });

  test('are not offered to who keeps none, nor beyond the years that are known', () => {
    expect(yearToChoose(holidays, [aClosure('2026-08-03')], '2026-11-16')).toBeNull();
    expect(yearToChoose(holidays, [aClosure('2036-12-25')], '2036-11-16')).toBeNull();
  });
});
