import { expect, test } from 'vitest';
import type { Closure } from '#shared/model/closure.ts';
import { yearMarks } from './year-marks.ts';

const aClosure = (from: string, to = from): Closure => ({ name: '', from, to, hours: [] });

test('the ribbon begins with the present month and ends a year later', () => {
  const { months, today } = yearMarks([], '2026-11-16');
  expect(months.map(({ date }) => date)).toEqual([
    '2026-11-01',
    '2026-12-01',
    ...Array.from({ length: 10 }, (_, index) => `2027-${String(index + 1).padStart(2, '0')}-01`),
  ]);
  expect(months.reduce((sum, { length }) => sum + length, 0)).toBeCloseTo(100);
  expect(today).toBeCloseTo((15.5 / 365) * 100);
});

test('a closure lies where its days are, the last one included', () => {
  const { closures } = yearMarks([aClosure('2026-12-25', '2026-12-26')], '2026-11-16');
  expect(closures).toMatchObject([
    { start: expect.closeTo((54 / 365) * 100), length: expect.closeTo((2 / 365) * 100) },
  ]);
});

test('closures are cut where the ribbon begins and ends, and left out beyond', () => {
  const started = aClosure('2026-10-20', '2026-11-02');
  const late = aClosure('2027-10-30', '2027-11-10');
  const { closures } = yearMarks(
    [late, aClosure('2026-10-31'), aClosure('2027-11-01'), started],
    '2026-11-16',
  );
  expect(closures.map(({ closure }) => closure)).toEqual([started, late]);
  expect(closures[0]).toMatchObject({ start: 0, length: expect.closeTo((2 / 365) * 100) });
  expect((closures[1]?.start ?? 0) + (closures[1]?.length ?? 0)).toBeCloseTo(100);
});

test('the closure that rules a shared day is drawn over the other', () => {
  const day = aClosure('2026-12-25');
  const two = aClosure('2026-12-25', '2026-12-26');
  const week = aClosure('2026-12-20', '2026-12-27');
  const { closures } = yearMarks([day, two, week], '2026-11-16');
  expect(closures.map(({ closure }) => closure)).toEqual([week, two, day]);
});
