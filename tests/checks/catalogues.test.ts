import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { InterfaceLanguage } from '#shared/model/interface-language.ts';
import { typographyFaults } from './typography.ts';

const locales = fileURLToPath(new URL('../../locales', import.meta.url));
const languages: readonly InterfaceLanguage[] = ['en', 'fr', 'fr-CA'];
const pluralForm = /_(zero|one|two|few|many|other)$/;

/** Every text of a language, by its full key: `numbers:column.now`. */
type Catalogue = ReadonlyMap<string, string>;

const catalogues = new Map(languages.map((language) => [language, readCatalogue(language)]));

describe.each(languages)('the texts in %s', (language) => {
  const texts = textsIn(language);

  test('are set as its typographers set them', () => {
    const faults = [...texts].flatMap(([key, text]) =>
      typographyFaults(language, text).map((fault) => `${key}: ${fault}: ${text}`),
    );
    expect(faults).toEqual([]);
  });

  test('are all written', () => {
    expect([...texts].filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  test('have every plural form of the language', () => {
    const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
    const counted = [...texts.keys()].filter((key) => isPlural(texts, key)).map(withoutForm);
    const missing = new Set(
      counted.flatMap((key) => forms.map((form) => `${key}_${form}`)).filter((key) => !texts.has(key)),
    );
    expect([...missing]).toEqual([]);
  });

  test('are those of English, and take the same values', () => {
    expect(valuesByKey(texts)).toEqual(valuesByKey(textsIn('en')));
  });
});

describe('a fault of typography', () => {
  test.each<[InterfaceLanguage, string, string]>([
    ['en', "Can't save", 'the apostrophe is ’'],
    ['en', 'Two  spaces', 'a space stands alone'],
    ['en', 'Saved ', 'no words begin or end with a space'],
    ['en', 'Wait...', 'an ellipsis is …'],
    ['en', 'The key "x"', 'quotes are “ ”'],
    ['en', 'Really ?', 'no space before punctuation'],
    ['fr', 'Erreur : réessayer', 'a colon follows a no-break space'],
    ['fr', '« Relais\u00A0»', '« is followed by a no-break space'],
    ['fr', '«\u00A0Relais »', '» follows a no-break space'],
    ['fr', 'la clé “x”', 'quotes are « »'],
    ['fr', 'Vraiment ?', '; ! ? follow a narrow no-break space'],
    ['fr', 'Vraiment?', '; ! ? follow a narrow no-break space'],
    ['fr-CA', 'Vraiment\u202F?', 'no space before ; ! ?'],
    ['fr-CA', 'Erreur: réessayer', 'a colon follows a no-break space'],
  ])('in %s is found in “%s”', (language, text, fault) => {
    expect(typographyFaults(language, text)).toEqual([fault]);
  });

  test.each<[InterfaceLanguage, string]>([
    ['en', 'Really? It’s “{{name}}”: http://127.0.0.1:4790/?token=x at 09:00…'],
    [
      'fr',
      'Vraiment\u202F? C’est «\u00A0{{name}}\u00A0»\u00A0: http://127.0.0.1:4790/?token=x à 09:00\u202F!',
    ],
    ['fr-CA', 'Vraiment? C’est «\u00A0{{name}}\u00A0»\u00A0: http://127.0.0.1:4790/?token=x à 09:00!'],
    ['fr', '\u202F; '],
  ])('in %s is not seen in what is well set', (language, text) => {
    expect(typographyFaults(language, text)).toEqual([]);
  });
});

function readCatalogue(language: InterfaceLanguage): Catalogue {
  const files = globSync('*.json', { cwd: join(locales, language) });
  return new Map(
    files.flatMap((file) => {
      const texts: unknown = JSON.parse(readFileSync(join(locales, language, file), 'utf8'));
      return textsUnder(`${basename(file, '.json')}:`, texts);
    }),
  );
}

function textsUnder(key: string, value: unknown): [string, string][] {
  if (typeof value === 'string') return [[key, value]];
  if (typeof value !== 'object' || value === null) throw new TypeError(`${key} is no text`);
  const separator = key.endsWith(':') ? '' : '.';
  return Object.entries(value).flatMap(([name, inner]) => textsUnder(`${key}${separator}${name}`, inner));
}

function textsIn(language: InterfaceLanguage): Catalogue {
  return catalogues.get(language) ?? new Map();
}

/** Which values each text takes; the plural forms of one text together, since languages have different ones. */
function valuesByKey(texts: Catalogue): Record<string, string[]> {
  const values = new Map<string, Set<string>>();
  for (const [key, text] of texts) {
    const name = isPlural(texts, key) ? withoutForm(key) : key;
    const found = values.get(name) ?? new Set();
    for (const [, value] of text.matchAll(/{{\s*([^},\s]+)/g)) found.add(value ?? '');
    values.set(name, found);
  }
  return Object.fromEntries([...values].map(([name, found]) => [name, [...found].toSorted()]));
}

function isPlural(texts: Catalogue, key: string): boolean {
  return pluralForm.test(key) && texts.has(`${withoutForm(key)}_other`);
}

function withoutForm(key: string): string {
  return key.replace(pluralForm, '');
}
