import { expect, test } from 'vitest';
import type { PhoneForm } from '#shared/model/log-mapping.ts';
import { phoneOfCell } from './phone-of-cell.ts';

test.each<[PhoneForm, string, string]>([
  ['as_written', '514 555-0100', '514 555-0100'],
  ['north_america', '514 555-0100', '+15145550100'],
  ['north_america', '(514) 555‑0100', '+15145550100'],
  ['north_america', '1.514.555.0100', '+15145550100'],
  ['north_america', '+1 514 555-0100', '+15145550100'],
  ['north_america', '011 33 1 23 45 67 89', '+33123456789'],
  ['north_america', '21345', '21345'],
  ['north_america', 'anonymous', 'anonymous'],
  ['north_america', '114 555-0100', '114 555-0100'],
  ['france', '01 23 45 67 89', '+33123456789'],
  ['france', '0033 1 23 45 67 89', '+33123456789'],
  ['france', '00 1 514 555 0100', '+15145550100'],
  ['france', '3615', '3615'],
])('%s: %s is %s', (form, cell, phone) => {
  expect(phoneOfCell(cell, form)).toBe(phone);
});
