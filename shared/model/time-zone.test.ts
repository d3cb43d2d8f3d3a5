import { expect, test } from 'vitest';
import { timeZoneNames } from './time-zone-names.ts';
import { timeZoneSchema } from './time-zone.ts';

test.for(['America/Toronto', 'America/Montreal', 'Europe/Paris', 'UTC', 'Etc/GMT+5', 'Asia/Kathmandu'])(
  '%s is a zone, links included',
  (zone) => {
    expect(timeZoneSchema.parse(zone)).toBe(zone);
  },
);

test.for(['america/toronto', 'America/toronto', 'EDT', '-05:00', 'GMT+5', 'Mars/Olympus', '', ' UTC'])(
  '%j is none: names are compared as written, and offsets are no zones',
  (zone) => {
    expect(timeZoneSchema.safeParse(zone).success).toBe(false);
  },
);

test('every zone is one whose clocks are known here', () => {
  const unknown = [...timeZoneNames].filter((timeZone) => {
    try {
      return !new Intl.DateTimeFormat('en', { timeZone });
    } catch {
      return true;
    }
  });
  expect(unknown).toEqual([]);
});

test('every zone Intl lists is one', () => {
  expect(Intl.supportedValuesOf('timeZone').filter((zone) => !timeZoneNames.has(zone))).toEqual([]);
});
