import { readFileSync } from 'node:fs';
import { createInstance } from 'i18next';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { type Fault, type FaultCode, faultCodes, type FaultFacts, faultsOf } from './fault.ts';
import { faultWording, fieldName } from './fault-wording.ts';
import type { InterfaceLanguage } from './interface-language.ts';
import { numberIdSchema } from './phone-number.ts';
import { workspaceFileSchema } from './workspace-file.ts';

const languages = ['en', 'fr', 'fr-CA'] as const;

function readCatalogue(language: InterfaceLanguage, namespace: string): Record<string, unknown> {
  const file = new URL(`../../locales/${language}/${namespace}.json`, import.meta.url);
  return z.record(z.string(), z.unknown()).parse(JSON.parse(readFileSync(file, 'utf8')));
}

function catalogue(language: InterfaceLanguage): Record<string, string> {
  return z.record(z.string(), z.string()).parse(readCatalogue(language, 'faults'));
}

function sentence(code: FaultCode, facts: FaultFacts, language: InterfaceLanguage): string {
  const words = createInstance();
  void words.init({
    initAsync: false,
    lng: language,
    resources: { [language]: { faults: catalogue(language), words: readCatalogue(language, 'words') } },
    ns: 'faults',
    interpolation: { escapeValue: false },
  });
  const { key, values } = faultWording({ path: [], code, facts }, language);
  return words.t(key, values);
}

describe('the catalogue of faults', () => {
  test.each(languages)('words every fault in %s', (language) => {
    const words = catalogue(language);
    expect(Object.keys(words)).toEqual(expect.arrayContaining([...faultCodes]));
    expect(Object.keys(words).toSorted()).toEqual(Object.keys(catalogue('en')).toSorted());
  });

  test('asks for the same facts in every language', () => {
    const factsOf = (text = ''): string[] => (text.match(/\{\{\w+\}\}/g) ?? []).toSorted();
    for (const [key, text] of Object.entries(catalogue('en'))) {
      for (const language of languages) {
        expect(factsOf(catalogue(language)[key]), key).toEqual(factsOf(text));
      }
    }
  });
});

describe('a fault in a sentence', () => {
  test('writes figures as the language does', () => {
    const facts = { max: 1600, actual: 1601 };
    expect(sentence('too_long', facts, 'en')).toBe('Too long: 1,601 characters, and the maximum is 1,600.');
    expect(sentence('too_long', facts, 'fr')).toContain('1\u202F601 caractères');
    expect(sentence('too_long', facts, 'fr-CA')).toContain('1\u00A0601 caractères');
  });

  test('names the days of the week, and leaves dates as the file has them', () => {
    const intervals = { interval: '11:00–14:00', other: '09:00–12:00' };
    expect(sentence('hours_overlap', { day: 'mon', otherDay: 'sun', ...intervals }, 'fr-CA')).toBe(
      'Deux plages se chevauchent\u00A0: lundi 11:00–14:00 et dimanche 09:00–12:00.',
    );
    const dates = { day: '2026-12-25', otherDay: '2026-12-24' };
    expect(sentence('hours_overlap', { ...dates, ...intervals }, 'en')).toContain('2026-12-25 11:00–14:00');
    expect(sentence('unknown_key', { key: 'mon' }, 'en')).toContain('“mon”');
  });

  test('names a slot and a language in words, never by their codes', () => {
    const slot = { trigger: 'missed_call', period: 'after_hours' };
    expect(sentence('duplicate_slot', slot, 'en')).toBe(
      'There is already an auto-reply for “Missed calls outside business hours”.',
    );
    for (const language of ['fr', 'fr-CA'] as const) {
      expect(sentence('duplicate_slot', slot, language)).toBe(
        'Il y a déjà une réponse automatique pour «\u00A0Appels manqués en dehors des heures d’ouverture\u00A0».',
      );
      expect(sentence('own_language_translation', { language: 'en' }, language)).toContain('(anglais)');
    }
    expect(sentence('own_language_translation', { language: 'fr' }, 'en')).toContain('(French)');
  });

  test('says what an identifier is made of', () => {
    const result = numberIdSchema.safeParse('not an id');
    const [fault] = faultsOf(result.error?.issues ?? [], 'not an id');
    expect(fault && sentence(fault.code, fault.facts, 'en')).toBe(
      '“not an id” is not an identifier: 1 to 64 letters without accents, digits, hyphens and underscores.',
    );
  });

  test('repeats what was written even when it looks like a variable of the catalogue', () => {
    const facts = { tag: '{{', line: 1, column: 5 };
    expect(sentence('unsupported_tag', facts, 'en')).toBe(
      '“{{” at line 1, character 5 does not begin a variable that Relais can fill in.',
    );
    expect(sentence('unknown_key', { key: '$t(required)' }, 'en')).toContain('“$t(required)”');
  });

  test.each([
    ['too_short', { min: 1, actual: 0 }, 'This cannot be empty.'],
    ['too_short', { min: 2 }, 'Too short: the minimum length is 2.'],
    ['too_long', { max: 500 }, 'Too long: the maximum length is 500.'],
    ['out_of_range', { min: 5 }, 'This figure is too small: the minimum is 5.'],
    ['out_of_range', { max: 50 }, 'This figure is too large: the maximum is 50.'],
    ['wrong_type', { expected: 'tuple' }, 'A list in square brackets belongs here.'],
    ['wrong_type', {}, 'This is not the kind of value that belongs here.'],
  ] as const)('fits the facts: %s %j', (code, facts, expected) => {
    expect(sentence(code, facts, 'en')).toBe(expected);
  });

  test('leaves no gap for the faults of a thoroughly wrong file', () => {
    const input = {
      format: 'x',
      version: 2,
      surprise: true,
      workspace: { name: '', language: 'de' },
      guardRails: {
        cooldownMinutes: 0,
        breakerPerDay: 51,
        staleAfterMinutes: '60',
        voicemailGraceSeconds: 1.5,
      },
      contacts: [{ phone: '514', optedOutAt: 'yesterday', firstName: 'a\u0007' }],
      phoneNumbers: [
        {
          phone: '+15145550100',
          id: 'not an id',
          timeZone: 'Mars/Olympus',
          businessHours: { mon: [['09:00', '12:00'], ['11:00', '25:00'], ['13:00']], tue: 'closed' },
          closures: [{ from: '2026-02-30', to: '2026-01-01' }],
          autoReplies: [{ trigger: 'fax', period: 'after_hours', message: '{{nope}} {% if %}' }],
        },
      ],
    };
    const result = workspaceFileSchema.safeParse(input);
    const faults: Fault[] = faultsOf(result.error?.issues ?? [], input);
    expect(faults.length).toBeGreaterThan(12);
    for (const language of languages) {
      for (const { code, facts } of faults) expect(sentence(code, facts, language)).not.toMatch(/\{\{\w/);
    }
  });
});

test.each([
  [['phoneNumbers', 0, 'autoReplies', 1, 'message'], 'phoneNumbers[0].autoReplies[1].message'],
  [['workspace', 'two words'], 'workspace["two words"]'],
  [[0, 'hours'], '[0].hours'],
  [[], ''],
])('writes the path %j as %s', (path, field) => {
  expect(fieldName(path)).toBe(field);
});
