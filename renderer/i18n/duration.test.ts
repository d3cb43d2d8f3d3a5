import { expect, test } from 'vitest';
import { formatDuration } from './duration.ts';

const minute = 60_000;

test.each([
  [40 * minute, '40 minutes', '40 minutes'],
  [60 * minute, '1 hour', '1 heure'],
  [125 * minute, '2 hours, 5 minutes', '2 heures et 5 minutes'],
  [(24 * 60 + 5) * minute, '1 day', '1 jour'],
  [26 * 60 * minute, '1 day, 2 hours', '1 jour et 2 heures'],
  [30_000, '30 seconds', '30 secondes'],
  [90_500, '1 minute, 30 seconds', '1 minute et 30 secondes'],
  [400, '0 seconds', '0 seconde'],
])('%i milliseconds are %s, « %s »', (milliseconds, english, french) => {
  const said = (language: 'en' | 'fr-CA') =>
    formatDuration(milliseconds, language).replaceAll(/[\u00A0\u202F]/g, ' ');
  expect([said('en'), said('fr-CA')]).toEqual([english, french]);
});
