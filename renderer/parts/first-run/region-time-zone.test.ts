import { expect, test } from 'vitest';
import { timeZoneNames } from '#shared/model/time-zone-names.ts';
import { timeZoneOfPhone } from './region-time-zone.ts';

test.each([
  ['+15145550100', 'America/Toronto'],
  ['+16045550163', 'America/Vancouver'],
  ['+17095550100', 'America/St_Johns'],
  ['+33199001234', 'Europe/Paris'],
  ['+262262012345', 'Indian/Reunion'],
  ['+3225551234', 'Europe/Brussels'],
])('%s is in %s', (phone, timeZone) => {
  expect(timeZoneOfPhone(phone)).toBe(timeZone);
  expect(timeZoneNames.has(timeZone)).toBe(true);
});

test.each(['+18005550100', '+18675550100', '+61255501234'])('%s may be in several zones', (phone) => {
  expect(timeZoneOfPhone(phone)).toBeNull();
});
