import { expect, test } from 'vitest';
import { shortMoment } from './short-moment.ts';

const friday = Date.parse('2026-11-27T14:20:00-05:00');

test.each<[string, string, string]>([
  ['2026-11-27T18:05:00-05:00', 'Fri 6:05 PM', 'ven. 18 h 05'],
  ['2026-11-23T09:00:00-05:00', 'Mon 9 AM', 'lun. 9 h'],
  ['2026-12-04T09:00:00-05:00', 'Dec 4 9 AM', '4 déc. 9 h'],
])('%s is said in a few letters', (instant, english, french) => {
  const said = (language: 'en' | 'fr-CA') =>
    shortMoment(Date.parse(instant), friday, 'America/Toronto', language).replaceAll('\u00A0', ' ');
  expect([said('en'), said('fr-CA')]).toEqual([english, french]);
});
