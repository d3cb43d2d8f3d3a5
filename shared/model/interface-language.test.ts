import { expect, test } from 'vitest';
import { interfaceLanguage } from './interface-language.ts';

test.each([
  [['fr-CA', 'en'], 'fr-CA'],
  [['fr', 'fr-CA', 'en-CA'], 'fr-CA'],
  [['fr-FR'], 'fr'],
  [['fr'], 'fr'],
  [['fr', 'fr-FR', 'fr-CA'], 'fr'],
  [['fr-BE', 'en'], 'fr'],
  [['en-GB'], 'en'],
  [['en', 'en-CA', 'fr-CA'], 'en'],
  [['de-DE', 'fr-ca', 'en'], 'fr-CA'],
  [['de', 'fry', 'ja'], 'en'],
  [[], 'en'],
])('with the system languages %j speaks %s', (systemLanguages, language) => {
  expect(interfaceLanguage('system', systemLanguages)).toBe(language);
});

test('keeps to the language a person chose, whatever the system speaks', () => {
  expect(interfaceLanguage('fr-CA', ['en'])).toBe('fr-CA');
});
