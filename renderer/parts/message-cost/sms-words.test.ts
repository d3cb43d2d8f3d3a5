import { describe, expect, test } from 'vitest';
import { measureSms } from '#shared/sms/segments.ts';
import { blamedSigns, isCostly } from './sms-words.ts';

describe('the characters outside the SMS alphabet', () => {
  test('are shown once each', () => {
    expect(blamedSigns(measureSms('Reçu, ça va? Fête!'))).toEqual({ shown: ['ç', 'ê'], others: 0 });
  });

  test('are shown up to three, then counted', () => {
    expect(blamedSigns(measureSms('“ç” ‘ê’ —'))).toEqual({ shown: ['“', 'ç', '”'], others: 4 });
  });

  test('are shown by their code when they are invisible', () => {
    expect(blamedSigns(measureSms('9\u00A0h'))).toEqual({ shown: ['U+00A0'], others: 0 });
  });

  test('are none in a plain text', () => {
    expect(blamedSigns(measureSms('Déjà fermé'))).toEqual({ shown: [], others: 0 });
  });
});

test('a text is costly in Unicode, and in any alphabet from the fourth part on', () => {
  expect(isCostly(measureSms('a'.repeat(3 * 153)))).toBe(false);
  expect(isCostly(measureSms('a'.repeat(3 * 153 + 1)))).toBe(true);
  expect(isCostly(measureSms('ç'))).toBe(true);
});
