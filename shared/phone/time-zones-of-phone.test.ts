import { expect, test } from 'vitest';
import { timeZonesOfPhone } from './time-zones-of-phone.ts';

test.for([
  ['+15145550100', ['America/Toronto']],
  ['+16045550100', ['America/Vancouver']],
  ['+12125550100', ['America/New_York']],
  ['+33199004512', ['Europe/Paris']],
  ['+262262123456', ['Indian/Mayotte', 'Indian/Reunion']],
  ['+50840123456', ['America/Miquelon']],
])('%s is in %j', ([phone, zones]) => {
  expect(timeZonesOfPhone(String(phone))).toEqual(zones);
});

test.for(['+18005550100', '+8701234567'])('%s tells no zone', (phone) => {
  expect(timeZonesOfPhone(phone)).toEqual([]);
});
