import i18next from 'i18next';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Closure } from '#shared/model/closure.ts';
import type { InterfaceLanguage } from '#shared/model/interface-language.ts';
import { catalogues as en } from '../../../i18n/catalogues-en.ts';
import { catalogues as ca } from '../../../i18n/catalogues-fr-ca.ts';
import { catalogues as fr } from '../../../i18n/catalogues-fr.ts';
import { closureInOneLine, type ClosureWords, dateInWords, datesInWords } from './closure-words.ts';

const words = i18next.createInstance();
const wordsOf = (language: InterfaceLanguage): ClosureWords =>
  words.getFixedT(language, ['closures', 'words']);
/** No-break spaces read as plain ones. */
const plain = (text: string): string => text.replaceAll(/[\u00A0\u202F]/g, ' ');

beforeAll(async () => {
  await words.init({
    resources: { en, 'fr-CA': ca, fr },
    defaultNS: false,
    interpolation: { escapeValue: false },
  });
});

test('a date has its day of the week, and in French the first of a month is 1er', () => {
  expect(dateInWords('2026-12-25', 'en')).toBe('Friday, December 25, 2026');
  expect(dateInWords('2027-01-01', 'fr-CA')).toBe('vendredi 1er janvier 2027');
  expect(dateInWords('2027-01-11', 'fr')).toBe('lundi 11 janvier 2027');
  expect(dateInWords('2027-01-01', 'fr', false)).toBe('vendredi 1er janvier');
});

test('days of one year name it once', () => {
  const t = wordsOf('fr-CA');
  expect(datesInWords({ from: '2026-12-25', to: '2026-12-26' }, 'fr-CA', t)).toBe(
    'du vendredi 25 décembre au samedi 26 décembre 2026',
  );
  expect(datesInWords({ from: '2026-12-31', to: '2027-01-02' }, 'fr-CA', t)).toBe(
    'du jeudi 31 décembre 2026 au samedi 2 janvier 2027',
  );
});

describe('a closure in one line', () => {
  const closure = (fields: Partial<Closure>): Closure => ({
    name: 'Noël',
    from: '2026-12-25',
    to: '2026-12-25',
    hours: [],
    ...fields,
  });

  test.each<[InterfaceLanguage, Partial<Closure>, string]>([
    ['en', {}, 'Noël, Friday, December 25, 2026: Closed all day'],
    [
      'en',
      { to: '2026-12-26', name: '' },
      'Closure, Friday, December 25 to Saturday, December 26, 2026: Closed on all of these days',
    ],
    ['fr-CA', {}, 'Noël, vendredi 25 décembre 2026 : Fermé toute la journée'],
    [
      'fr',
      {
        name: '',
        hours: [
          ['09:00', '12:00'],
          ['18:00', '02:00'],
        ],
      },
      'Horaire exceptionnel, vendredi 25 décembre 2026 : Ouvert de 9 h à 12 h et 18 h à 2 h',
    ],
  ])('in %s says %j', (language, fields, line) => {
    expect(plain(closureInOneLine(closure(fields), language, wordsOf(language)))).toBe(line);
  });
});
