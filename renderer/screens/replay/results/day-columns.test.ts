import { expect, test } from 'vitest';
import { dayColumns, markedColumns } from './day-columns.ts';

const on = (date: string, sent = 1, heldBack = 0) => ({ date, sent, heldBack });

test('a month is drawn day by day, the quiet days too', () => {
  const { span, columns } = dayColumns([on('2026-11-02', 3, 1), on('2026-11-05')]);
  expect(span).toBe('day');
  expect(columns).toEqual([
    { from: '2026-11-02', to: '2026-11-02', sent: 3, heldBack: 1 },
    { from: '2026-11-03', to: '2026-11-03', sent: 0, heldBack: 0 },
    { from: '2026-11-04', to: '2026-11-04', sent: 0, heldBack: 0 },
    { from: '2026-11-05', to: '2026-11-05', sent: 1, heldBack: 0 },
  ]);
});

test('half a year is drawn week by week, from Monday to Sunday', () => {
  const { span, columns } = dayColumns([on('2026-07-01'), on('2026-07-05'), on('2026-12-31', 0, 2)]);
  expect(span).toBe('week');
  expect(columns[0]).toEqual({ from: '2026-06-29', to: '2026-07-05', sent: 2, heldBack: 0 });
  expect(columns.at(-1)).toEqual({ from: '2026-12-28', to: '2027-01-03', sent: 0, heldBack: 2 });
});

test('years are drawn month by month', () => {
  const { span, columns } = dayColumns([on('2024-01-31'), on('2026-02-28')]);
  expect(span).toBe('month');
  expect(columns).toHaveLength(26);
  expect(columns[1]).toEqual({ from: '2024-02-01', to: '2024-02-29', sent: 0, heldBack: 0 });
});

test('nothing counts once more and nothing is left out, whatever the span', () => {
  const start = Date.UTC(2023, 10, 17);
  for (const length of [1, 90, 100, 700, 1000]) {
    const days = Array.from({ length }, (_, index) =>
      on(new Date(start + index * 86_400_000).toISOString().slice(0, 10), index, 1),
    );
    const { columns } = dayColumns(days);
    const sum = (of: 'sent' | 'heldBack') => columns.reduce((total, column) => total + column[of], 0);
    expect([sum('sent'), sum('heldBack')]).toEqual([(length * (length - 1)) / 2, length]);
    expect(columns.length).toBeLessThanOrEqual(101);
  }
});

test('without days there are no columns', () => {
  expect(dayColumns([])).toEqual({ span: 'day', columns: [] });
});

test('few columns all say their date, of many only some', () => {
  expect([...markedColumns(3)]).toEqual([0, 1, 2]);
  expect([...markedColumns(30)]).toEqual([0, 5, 10, 15, 20, 25]);
});
