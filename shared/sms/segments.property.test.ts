import fc from 'fast-check';
import { SegmentedMessage } from 'sms-segments-calculator';
import { expect, test } from 'vitest';
import { measureSms } from './segments.ts';

const oneSeptet = "aAé èùÇæ\n!'@£".split('');
const twoSeptets = '^{}\\[]~|€'.split('');
const french = 'çêâôîûëïœŒÀ’“”«»…–\u00A0\u202F'.split('');
const emoji = ['😀', '🔧', '🚗', '𝄞'];

const anyText = fc.string({
  unit: fc.constantFrom(...oneSeptet, ...twoSeptets, ...french, ...emoji),
  maxLength: 400,
});
const gsm7Text = fc.string({ unit: fc.constantFrom(...oneSeptet, ...twoSeptets), maxLength: 700 });

/** Lengths around the border of a part, with something two units wide across it. */
const borderText = fc
  .record({
    filler: fc.constantFrom('a', 'ç'),
    parts: fc.integer({ min: 0, max: 3 }),
    capacity: fc.constantFrom(67, 70, 153, 160),
    distance: fc.integer({ min: -3, max: 3 }),
    wide: fc.constantFrom(...twoSeptets, ...emoji),
    tail: fc.integer({ min: 0, max: 160 }),
  })
  .map(({ filler, parts, capacity, distance, wide, tail }) => {
    const start = Math.max(0, parts * capacity + distance);
    return filler.repeat(start) + wide + filler.repeat(tail);
  });

/**
 * sms-segments-calculator is not asked about three things in which it goes by other rules: a form feed (an
 * extension character for it, outside the alphabet in domain.md), what joins into one grapheme (it keeps an
 * emoji sequence or a letter with combining marks in one part; a network only keeps surrogate pairs), and an
 * empty text (it counts one part).
 */
function expectTheLibrarysParts(text: string): void {
  fc.pre(text !== '');
  const { encodingName, segmentsCount, messageSize } = new SegmentedMessage(text);
  const { encoding, segments, units } = measureSms(text);
  expect({ encoding, segments, bits: units * (encoding === 'GSM-7' ? 7 : 16) }).toEqual({
    encoding: encodingName,
    segments: segmentsCount,
    bits: messageSize,
  });
}

test.each([
  ['French, emoji and extension characters', anyText],
  ['texts within GSM-7', gsm7Text],
  ['texts that end near the border of a part', borderText],
])('%s take the parts that sms-segments-calculator counts', (_title, texts) => {
  fc.assert(fc.property(texts, expectTheLibrarysParts), { numRuns: 500 });
});

test('the characters blamed are those that sms-segments-calculator finds, in order', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const blamed = measureSms(text).blamed;
      expect(blamed.map(({ character }) => character)).toEqual(
        new SegmentedMessage(text).getNonGsmCharacters(),
      );
      for (const { index, character } of blamed) expect(text.startsWith(character, index)).toBe(true);
    }),
  );
});
