import fc from 'fast-check';
import { DateTime } from 'luxon';
import { expect, test } from 'vitest';
import { instantSchema } from './instant-schema.ts';
import { parseInstant } from './instant.ts';

test.for([
  ['2026-11-20T18:05:00-05:00', '2026-11-20T23:05:00.000Z'],
  ['2026-11-20T18:05Z', '2026-11-20T18:05:00.000Z'],
  ['2026-11-20T18:05:07.1+00:00', '2026-11-20T18:05:07.100Z'],
  ['2026-11-20T18:05:07.9999Z', '2026-11-20T18:05:07.999Z'],
  ['2026-11-20T00:30:00+05:45', '2026-11-19T18:45:00.000Z'],
  ['2028-02-29T23:59:59-00:00', '2028-02-29T23:59:59.000Z'],
] as const)('%s is %s', ([text, instant]) => {
  expect(parseInstant(text)).toBe(Date.parse(instant));
});

test.for([
  ['without an offset', '2026-11-20T18:05:00'],
  ['with a space for the T', '2026-11-20 18:05:00Z'],
  ['of a day that does not exist', '2026-02-29T00:00:00Z'],
  ['of a month that does not exist', '2026-13-01T00:00:00Z'],
  ['at hour 24', '2026-11-20T24:00:00Z'],
  ['at minute 60', '2026-11-20T18:60:00Z'],
  ['at second 60', '2026-11-20T18:05:60Z'],
  ['with an offset of 24 hours', '2026-11-20T18:05:00+24:00'],
  ['with an offset without a colon', '2026-11-20T18:05:00+0500'],
  ['that is a date', '2026-11-20'],
  ['that is a number', '1795444200000'],
  ['with something behind it', '2026-11-20T18:05:00Z '],
] as const)('a text %s is no instant', ([, text]) => {
  expect(parseInstant(text)).toBeNull();
  expect(instantSchema.safeParse(text).success).toBe(false);
});

test('an instant is kept as written', () => {
  expect(instantSchema.parse('2026-11-20T18:05-05:00')).toBe('2026-11-20T18:05-05:00');
});

test('what JavaScript writes is read back', () => {
  const dates = fc.date({ min: new Date('0000-01-01'), max: new Date('9999-12-31'), noInvalidDate: true });
  fc.assert(fc.property(dates, (date) => parseInstant(date.toISOString()) === date.getTime()));
});

const figures = (most: number, length: number) =>
  fc.integer({ min: 0, max: most }).map((number) => String(number).padStart(length, '0'));
const date = fc.tuple(figures(9_999, 4), figures(13, 2), figures(32, 2)).map((parts) => parts.join('-'));
const time = fc.tuple(figures(23, 2), figures(60, 2)).map((parts) => parts.join(':'));
const seconds = fc.oneof(
  fc.constant(''),
  fc
    .tuple(figures(60, 2), fc.constantFrom('', '.'), fc.stringMatching(/^\d{0,5}$/))
    .map(([second, point, fraction]) => `:${second}${point}${point && fraction}`),
);
const offset = fc.oneof(
  fc.constantFrom('Z', '', '+0500', '-24:00', '+00:60'),
  fc
    .tuple(fc.constantFrom('+', '-'), figures(23, 2), figures(59, 2))
    .map(([sign, h, m]) => `${sign}${h}:${m}`),
);
const written = fc.tuple(date, time, seconds, offset).map(([day, ...rest]) => `${day}T${rest.join('')}`);

test('an instant is what luxon takes it for, wherever it has the form of the event log', () => {
  const form = /T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/;
  fc.assert(
    fc.property(written, (text) => {
      const known = DateTime.fromISO(text);
      expect(parseInstant(text)).toBe(known.isValid && form.test(text) ? known.toMillis() : null);
    }),
    { numRuns: 2_000 },
  );
});
