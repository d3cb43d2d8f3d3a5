import { expect, test } from 'vitest';
import { inBaseUnit, inLargestUnit, unitName, valueInWords } from './duration.ts';

const plain = (text: string): string => text.replaceAll(/[\u00A0\u202F]/g, ' ');

test.for([
  ['cooldownMinutes', 180, 3, 'hour'],
  ['cooldownMinutes', 90, 90, 'minute'],
  ['cooldownMinutes', 43_200, 30, 'day'],
  ['recentConversationMinutes', 0, 0, 'minute'],
  ['voicemailGraceSeconds', 60, 1, 'minute'],
  ['voicemailGraceSeconds', 45, 45, 'second'],
  ['staleAfterMinutes', 1440, 24, 'hour'],
  ['breakerPerDay', 8, 8, null],
] as const)('%s of %i is %i in %s, and back', ([setting, value, amount, unit]) => {
  expect(inLargestUnit(setting, value)).toEqual({ amount, unit });
  expect(inBaseUnit(setting, amount, unit)).toBe(value);
});

test('a length is said in the words of the language', () => {
  expect(plain(valueInWords('cooldownMinutes', 180, 'en'))).toBe('3 hours');
  expect(plain(valueInWords('cooldownMinutes', 60, 'fr-CA'))).toBe('1 heure');
  expect(plain(valueInWords('breakerPerDay', 8, 'fr'))).toBe('8');
  expect(unitName('day', 2, 'fr-CA')).toBe('jours');
  expect(unitName('hour', 1, 'en')).toBe('hour');
});
