import { describe, expect, test } from 'vitest';
import { resources, terminalLanguage, wordsIn } from './words.ts';

describe('the language of a terminal', () => {
  test.each([
    [{ LANG: 'fr_CA.UTF-8' }, 'fr-CA'],
    [{ LANG: 'fr_FR.UTF-8' }, 'fr'],
    [{ LANG: 'fr' }, 'fr'],
    [{ LANG: 'fr_CH@euro' }, 'fr'],
    [{ LANG: 'en_CA.UTF-8' }, 'en'],
    [{ LANG: 'de_DE.UTF-8' }, 'en'],
    [{ LANG: 'C.UTF-8' }, 'en'],
    [{ LANG: 'en_US.UTF-8', LC_MESSAGES: 'fr_CA' }, 'fr-CA'],
    [{ LANG: 'fr_FR', LC_MESSAGES: 'fr_FR', LC_ALL: 'C' }, 'en'],
    [{ LANG: 'fr_FR', LC_ALL: '' }, 'fr'],
  ])('with %j is %s', (env, language) => {
    expect(terminalLanguage(env, 'de-DE')).toBe(language);
  });

  test('is the system’s where the terminal says nothing', () => {
    expect(terminalLanguage({}, 'fr-CA')).toBe('fr-CA');
    expect(terminalLanguage({ LANG: '' }, 'fr-BE')).toBe('fr');
    expect(terminalLanguage({}, 'ja-JP')).toBe('en');
  });
});

test('every sentence of the terminal exists in every language, and names the same things', () => {
  const english = sentences(resources.en.terminal);
  for (const language of ['fr', 'fr-CA'] as const) {
    const french = new Map(sentences(resources[language].terminal));
    // French has a plural form that English lacks.
    const keys = [...french.keys()].filter((key) => !key.endsWith('_many'));
    expect(new Set(keys)).toEqual(new Set(english.map(([key]) => key)));
    for (const [key, text] of english) expect(namesIn(french.get(key) ?? ''), key).toEqual(namesIn(text));
  }
});

test('a number of faults is said in the right plural', () => {
  const refused = (language: 'en' | 'fr', count: number) =>
    wordsIn(language)('terminal:import.refused', { count });
  expect(refused('en', 1)).toContain('1 fault.');
  expect(refused('en', 2)).toContain('2 faults.');
  expect(refused('fr', 1)).toContain('1 erreur.');
  expect(refused('fr', 2)).toContain('2 erreurs.');
});

type Catalogue = { [key: string]: string | Catalogue };

function sentences(catalogue: Catalogue, path = ''): [string, string][] {
  return Object.entries(catalogue).flatMap(([key, value]) =>
    typeof value === 'string' ? [[path + key, value]] : sentences(value, `${path}${key}.`),
  );
}

function namesIn(text: string): Set<string> {
  return new Set(text.match(/\{\{\w+\}\}/g));
}
