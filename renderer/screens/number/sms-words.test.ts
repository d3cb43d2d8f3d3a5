import i18next, { type TFunction } from 'i18next';
import { beforeAll, describe, expect, test } from 'vitest';
import { measureSms } from '#shared/sms/segments.ts';
import { catalogues as en } from '../../i18n/catalogues-en.ts';
import { blamedInWords, isCostly, lastFill } from './sms-words.ts';

const words = i18next.createInstance();
const inEnglish = (): TFunction<['number', 'words']> => words.getFixedT('en', ['number', 'words']);

beforeAll(async () => {
  await words.init({ resources: { en }, defaultNS: false });
});

describe('the characters outside the SMS alphabet', () => {
  test('are named once each', () => {
    expect(blamedInWords(measureSms('Reçu, ça va? Fête!'), inEnglish())).toBe('“ç” “ê”');
  });

  test('are named up to three, then counted', () => {
    expect(blamedInWords(measureSms('ç ê â î ô'), inEnglish())).toBe('“ç” “ê” “â” +2');
  });

  test('are named by their code when they do not show', () => {
    expect(blamedInWords(measureSms('9\u00A0h'), inEnglish())).toBe('“U+00A0”');
  });

  test('are none in a plain text', () => {
    expect(blamedInWords(measureSms('Déjà fermé'), inEnglish())).toBe('');
  });
});

test('the last part is as full as what the others leave', () => {
  expect(lastFill(measureSms(''))).toBe(0);
  expect(lastFill(measureSms('a'.repeat(80)))).toBe(0.5);
  expect(lastFill(measureSms('a'.repeat(153 + 51)))).toBeCloseTo(1 / 3);
});

test('a text is costly in Unicode, and in any alphabet from the fourth part on', () => {
  expect(isCostly(measureSms('a'.repeat(3 * 153)))).toBe(false);
  expect(isCostly(measureSms('a'.repeat(3 * 153 + 1)))).toBe(true);
  expect(isCostly(measureSms('ç'))).toBe(true);
});
