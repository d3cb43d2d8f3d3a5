import { expect, test } from 'vitest';
import { interfaceLanguage } from './interface-language.ts';

test.each([
  [['fr-CA', 'en'], 'fr-CA'],
  [['fr-FR'], 'fr'],
  [['fr'], 'fr'],
  [['fr-BE', 'en'], 'fr'],
  [['en-GB'], 'en'],
  [['de-DE', 'fr-ca', 'en'], 'fr-CA'],
  [['de', 'ja'], 'en'],
  [[], 'en'],
])('with the system languages %j speaks %s', (systemLanguages, language) => {
  expect(interfaceLanguage('system', systemLanguages)).toBe(language);
});

test('keeps to the language a person chose, whatever the system speaks', () => {
  expect(interfaceLanguage('fr-CA', ['en'])).toBe('fr-CA');
});
