import { expect, test } from 'vitest';
import { e164Schema, isSubscriberNumber } from './e164.ts';
import { faultsOf } from './fault.ts';

test.for(['+15145550100', '+12125550100', '+33123456789', '+491234567', '+2901234', '+999999999999999'])(
  '%s is a subscriber number',
  (phone) => {
    expect(isSubscriberNumber(phone)).toBe(true);
  },
);

test.for([
  ['without a plus', '15145550100'],
  ['with spaces', '+1 514 555 0100'],
  ['with a leading zero', '+0145550100'],
  ['of six digits', '+331234'],
  ['of sixteen digits', '+3312345678901234'],
  ['of North America with nine digits', '+1514555010'],
  ['of North America with eleven digits', '+151455501000'],
  ['whose area code starts with 1', '+11145550100'],
  ['whose area code starts with 0', '+10145550100'],
  ['whose exchange starts with 1', '+15141550100'],
  ['whose exchange starts with 0', '+15140550100'],
  ['in other digits than 0 to 9', '+1514555010٠'],
  ['with a line feed behind it', '+15145550100\n'],
  ['that is a short code', '12345'],
  ['that is a word', 'anonymous'],
  ['that is empty', ''],
] as const)('a number %s is not', ([, value]) => {
  expect(isSubscriberNumber(value)).toBe(false);
  const result = e164Schema.safeParse(value);
  expect(faultsOf(result.error?.issues ?? [], value)).toEqual([
    { path: [], code: 'not_e164', facts: { value } },
  ]);
});
