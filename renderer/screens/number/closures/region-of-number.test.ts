import { expect, test } from 'vitest';
import { regionOfNumber } from './region-of-number.ts';

test.for([
  ['+15145550100', 'America/Toronto', 'ca-qc'],
  ['+18195550100', 'America/Toronto', 'ca-qc'],
  ['+14165550100', 'America/Toronto', 'ca-on'],
  ['+18075550100', 'America/Winnipeg', 'ca-on'],
  ['+18005550100', 'America/Toronto', 'ca-on'],
  ['+18005550100', 'America/Montreal', 'ca-qc'],
  ['+16045550100', 'America/Vancouver', 'ca'],
  ['+12125550100', 'America/New_York', 'us'],
  ['+13175550100', 'America/Indiana/Indianapolis', 'us'],
  ['+18085550100', 'Pacific/Honolulu', 'us'],
  ['+33140205050', 'Europe/Paris', 'fr'],
  ['+262262555555', 'Indian/Reunion', null],
  ['+442071838750', 'Europe/London', null],
] as const)('%s in %s keeps the holidays of %s', ([phone, timeZone, region]) => {
  expect(regionOfNumber({ phone, timeZone })).toBe(region);
});
