import { describe, expect, test } from 'vitest';
import { measureSms } from './segments.ts';

const parts = (text: string): number => measureSms(text).segments;

describe('a text within GSM-7', () => {
  test.each([
    [160, 1],
    [161, 2],
    [306, 2],
    [307, 3],
    [459, 3],
    [460, 4],
  ])('of %i characters takes %i parts', (length, expected) => {
    expect(measureSms('a'.repeat(length))).toMatchObject({
      encoding: 'GSM-7',
      units: length,
      segments: expected,
    });
  });

  test('says what a part holds: 160, or 153 where there are several', () => {
    expect(measureSms('a'.repeat(160)).unitsPerSegment).toBe(160);
    expect(measureSms('a'.repeat(161)).unitsPerSegment).toBe(153);
  });

  test.each([...'^{}\\[]~|€'])('pays two for %s', (character) => {
    expect(measureSms(character)).toEqual({
      encoding: 'GSM-7',
      segments: 1,
      units: 2,
      unitsPerSegment: 160,
      blamed: [],
    });
  });

  test('never lets an extension character straddle two parts', () => {
    expect(parts(`${'a'.repeat(152)}€${'a'.repeat(151)}`)).toBe(2);
    expect(parts(`${'a'.repeat(152)}€${'a'.repeat(152)}`)).toBe(3);
    expect(parts('€'.repeat(80))).toBe(1);
    expect(parts('€'.repeat(81))).toBe(2);
    expect(parts('€'.repeat(152))).toBe(2);
    expect(parts('€'.repeat(153))).toBe(3);
  });

  test.each([...'àéèùÉÇæÆäöüñ\n'])('has the letter %j', (character) => {
    expect(measureSms(character)).toMatchObject({ encoding: 'GSM-7', units: 1, blamed: [] });
  });

  test('of nothing takes no part', () => {
    expect(measureSms('')).toEqual({
      encoding: 'GSM-7',
      segments: 0,
      units: 0,
      unitsPerSegment: 160,
      blamed: [],
    });
  });
});

describe('a text outside GSM-7', () => {
  test.each([...'çêâôîûëïœŒÀÊ’‘“”«»…–—\u00A0\u202F\f°'])('is one with %j', (character) => {
    expect(measureSms(`ab${character}`)).toMatchObject({
      encoding: 'UCS-2',
      units: 3,
      unitsPerSegment: 70,
      blamed: [{ index: 2, character }],
    });
  });

  test.each([
    [70, 1],
    [71, 2],
    [134, 2],
    [135, 3],
  ])('of %i characters takes %i parts', (length, expected) => {
    expect(measureSms('ç'.repeat(length))).toMatchObject({
      encoding: 'UCS-2',
      units: length,
      segments: expected,
    });
  });

  test('counts an extension character as one', () => {
    expect(measureSms('ç€').units).toBe(2);
  });

  test('counts an emoji as two and never lets it straddle two parts', () => {
    expect(measureSms('😀'.repeat(35))).toMatchObject({ units: 70, segments: 1 });
    expect(parts('😀'.repeat(36))).toBe(2);
    expect(parts(`${'a'.repeat(66)}😀${'a'.repeat(66)}`)).toBe(3);
    expect(parts(`${'a'.repeat(65)}😀${'a'.repeat(67)}`)).toBe(2);
    expect(parts('😀'.repeat(66))).toBe(2);
    expect(parts('😀'.repeat(67))).toBe(3);
  });

  test('blames each of its characters where it stands', () => {
    expect(measureSms('Reçu 😀, l’été').blamed).toEqual([
      { index: 2, character: 'ç' },
      { index: 5, character: '😀' },
      { index: 10, character: '’' },
    ]);
  });

  test('blames half of a pair alone', () => {
    expect(measureSms('a\uD83D').blamed).toEqual([{ index: 1, character: '\uD83D' }]);
  });
});

test.each([
  [
    'Merci de votre appel ! Nous avons bien reçu votre message et vous répondrons dès l’ouverture, à 9 h. Pour une urgence, composez le 514 555-0100.',
    { encoding: 'UCS-2', units: 144, segments: 3 },
  ],
  [
    "Merci de votre appel! Nous avons bien noté votre message et vous répondrons dès l'ouverture, à 9 h. Pour une urgence, composez le 514 555-0100.",
    { encoding: 'GSM-7', units: 143, segments: 1 },
  ],
  [
    'Thanks for calling! We got your message and will reply when we open at 9 am. For emergencies call 514 555-0100.',
    { encoding: 'GSM-7', units: 111, segments: 1 },
  ],
])('a message of everyday length is measured: %s', (text, expected) => {
  expect(measureSms(text)).toMatchObject(expected);
});
