import { describe, expect, test } from 'vitest';
import { timeZoneNames } from '#shared/model/time-zone-names.ts';
import type { InterfaceLanguage } from '#shared/model/interface-language.ts';
import { describeTimeZone, matchesTimeZone, timeZoneChoices } from './time-zones.ts';
import { zoneCountries } from './zone-countries.ts';

function found(query: string, language: InterfaceLanguage): string[] {
  return timeZoneChoices(language)
    .filter((choice) => matchesTimeZone(choice, query, language))
    .map(({ id }) => id);
}

describe('the zones offered', () => {
  test.each(['en', 'fr-CA', 'fr'] as const)('have names that differ from each other (%s)', (language) => {
    const names = timeZoneChoices(language).map(({ city }) => city);
    expect(new Set(names).size).toBe(names.length);
    expect(names.length).toBeGreaterThan(400);
  });

  test('are all of the IANA database', () => {
    expect(timeZoneChoices('fr').filter(({ id }) => !timeZoneNames.has(id))).toEqual([]);
  });

  test('stand in the alphabetical order of the language, accents aside', () => {
    const names = timeZoneChoices('fr').map(({ city }) => city);
    expect(names.indexOf('Éfaté')).toBeLessThan(names.indexOf('Helsinki'));
  });
});

describe('searching a zone', () => {
  test('takes a city without its accents and in part', () => {
    expect(found('montr', 'fr-CA')).toEqual(['America/Montreal']);
    expect(found('SAO paulo', 'fr')).toEqual(['America/Sao_Paulo']);
  });

  test('takes a city in the language of the interface or in English', () => {
    expect(found('londres', 'fr')).toEqual(['Europe/London']);
    expect(found('london', 'fr')).toEqual(['Europe/London']);
    expect(found('londres', 'en')).toEqual([]);
  });

  test('takes what people call the time, and the name of the zone', () => {
    expect(found('heure est', 'fr-CA')).toContain('America/Toronto');
    expect(found('eastern', 'en')).toContain('America/Toronto');
    expect(found('america/vancouver', 'en')).toEqual(['America/Vancouver']);
  });

  test('takes well-known places that no zone is named after', () => {
    expect(found('quebec', 'fr-CA')).toEqual(['America/Toronto']);
    expect(found('genève', 'en')).toEqual(['Europe/Zurich']);
  });

  test('takes the country, in the language of the interface', () => {
    expect(found('france', 'fr')).toEqual(['Europe/Paris']);
    expect(found('canada', 'en')).toEqual(expect.arrayContaining(['America/Montreal', 'America/Whitehorse']));
    expect(found('etats unis', 'fr-CA')).toEqual(
      expect.arrayContaining(['America/New_York', 'Pacific/Honolulu']),
    );
    expect(found('germany', 'en')).toEqual(expect.arrayContaining(['Europe/Berlin', 'Europe/Busingen']));
    expect(found('allemagne', 'fr')).toContain('Europe/Berlin');
    expect(found('royaume-uni', 'fr')).toContain('Europe/London');
    expect(found('uk', 'en')).toContain('Europe/London');
  });

  test('knows the country of every zone that is offered', () => {
    const zones = timeZoneChoices('en').map(({ id }) => id);
    expect(zones.filter((id) => !zoneCountries.has(id))).toEqual(['UTC']);
    expect([...zoneCountries.keys()].filter((id) => !zones.includes(id))).toEqual([]);
  });
});

test('a zone is described by the time there and what people call it', () => {
  const noonInToronto = Date.parse('2026-12-01T12:00:00-05:00');
  expect(describeTimeZone('America/Toronto', noonInToronto, 'fr-CA')).toBe('12\u00A0h, heure de l’Est');
  expect(describeTimeZone('America/Toronto', noonInToronto, 'en')).toBe('12\u00A0PM, Eastern Time');
  expect(describeTimeZone('UTC', noonInToronto, 'en')).toBe('5\u00A0PM, Coordinated Universal Time');
});
