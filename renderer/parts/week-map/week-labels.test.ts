import { expect, test } from 'vitest';
import { aSpan, aWeekFrom } from '../../../tests/support/week.ts';
import { weekLabels } from './week-labels.ts';

const open = { period: 'business_hours' } as const;
const eve = {
  name: 'Veille de Noël',
  from: '2026-12-24',
  to: '2026-12-24',
  hours: [['09:00', '12:00'] as [string, string]],
};
const christmas = { name: 'Noël', from: '2026-12-25', to: '2026-12-25', hours: [] };

test('what happens outside hours is written once, what happens in them once a day where there is most room', () => {
  const day = () => [
    aSpan(0, 0, 540),
    aSpan(0, 540, 720, open),
    aSpan(0, 780, 1020, open),
    aSpan(0, 1020, 1440),
  ];
  const [monday, tuesday] = [day(), day()];
  const labels = weekLabels(aWeekFrom('2026-12-21', [monday, tuesday]));
  expect(monday.map((span) => labels.get(span))).toEqual(['reply', undefined, 'reply', undefined]);
  expect(tuesday.map((span) => labels.get(span))).toEqual([undefined, undefined, 'reply', undefined]);
});

test('a closure is named where it closes, its special hours are written where it is open', () => {
  const thursday = [
    aSpan(0, 0, 540, { closure: eve }),
    aSpan(0, 540, 720, { ...open, closure: eve }),
    aSpan(0, 720, 1440, { closure: eve }),
  ];
  const friday = [aSpan(0, 0, 1440, { closure: christmas })];
  const saturday = [aSpan(0, 0, 1440)];
  const labels = weekLabels(aWeekFrom('2026-12-24', [thursday, friday, saturday]));
  expect(thursday.map((span) => labels.get(span))).toEqual([undefined, 'specialHours', 'closure']);
  expect(friday.map((span) => labels.get(span))).toEqual(['closedAllDay']);
  expect(saturday.map((span) => labels.get(span))).toEqual(['reply']);
});

test('a date that does not exist has nothing to write on', () => {
  expect(weekLabels(aWeekFrom('2011-12-30', [[]])).size).toBe(0);
});
