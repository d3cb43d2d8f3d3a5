import { expect, test } from 'vitest';
import { byDay, dayTitle } from './days.ts';

const zone = 'America/Toronto';
const at = (text: string): number => Date.parse(text);
const words = { today: 'Aujourd’hui', yesterday: 'Hier' };

test('what happened is grouped by the day of the zone, in the order given', () => {
  const entries = [
    { id: 4, at: at('2026-11-21T00:10:00-05:00') },
    { id: 3, at: at('2026-11-20T23:50:00-05:00') },
    { id: 2, at: at('2026-11-20T00:10:00-05:00') },
  ];
  expect(byDay(entries, zone).map((day) => [day.date, day.entries.map(({ id }) => id)])).toEqual([
    ['2026-11-21', [4]],
    ['2026-11-20', [3, 2]],
  ]);
  expect(byDay([], zone)).toEqual([]);
});

test.each([
  ['2026-11-20T00:00:00-05:00', 'fr-CA', 'Aujourd’hui'],
  ['2026-11-19T23:59:00-05:00', 'fr-CA', 'Hier'],
  ['2026-11-18T12:00:00-05:00', 'fr-CA', 'Mercredi 18 novembre'],
  ['2026-11-18T12:00:00-05:00', 'en', 'Wednesday, November 18'],
  ['2025-12-31T12:00:00-05:00', 'fr', 'Mercredi 31 décembre 2025'],
] as const)('%s is called in %s: %s', (instant, language, title) => {
  const now = at('2026-11-20T18:05:00-05:00');
  expect(dayTitle(at(instant), now, zone, language, words)).toBe(title);
});
