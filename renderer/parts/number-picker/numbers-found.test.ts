import { expect, test } from 'vitest';
import { numbersFound } from './numbers-found.ts';

const sales = { phone: '+15145550100', label: 'Ventes Montréal' };
const garage = { phone: '+14185550117', label: '' };

test.each([
  ['', [sales, garage]],
  ['  montreal', [sales]],
  ['VENTES', [sales]],
  ['514 555', [sales]],
  ['(418) 555-01', [garage]],
  ['555.0', [sales, garage]],
  ['438', []],
  ['+', []],
  ['laval', []],
])('a query of "%s" finds numbers by their names and digits', (query, found) => {
  expect(numbersFound([sales, garage], query)).toEqual(found);
});
