import examples from 'libphonenumber-js/mobile/examples';
import { expect, test } from 'vitest';
import { getCountries, getExampleNumber } from 'libphonenumber-js/min';
import { formatPhone } from './format.ts';

test('a +1 number is written as each language writes it there', () => {
  expect(formatPhone('+15145550100', 'fr')).toBe('514 555-0100');
  expect(formatPhone('+15145550100', 'en')).toBe('(514) 555-0100');
  expect(formatPhone('+18765550100', 'en')).toBe('(876) 555-0100');
});

test.each([
  ['+33170189900', '+33 1 70 18 99 00'],
  ['+442071838750', '+44 20 7183 8750'],
  ['+3226200000', '+32 2 620 00 00'],
])('a number outside +1, %s, is written %s in both languages', (phone, written) => {
  expect(formatPhone(phone, 'fr')).toBe(written);
  expect(formatPhone(phone, 'en')).toBe(written);
});

test('a number of no known plan stays as it is', () => {
  expect(formatPhone('+9991234567', 'fr')).toBe('+9991234567');
});

test('no country is written with spaces other than plain ones', () => {
  for (const country of getCountries()) {
    const phone = getExampleNumber(country, examples)?.number ?? '';
    expect(formatPhone(phone, 'fr')).toMatch(/^[+\d() \-./]+$/);
  }
});
