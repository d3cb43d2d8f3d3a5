import { expect, test } from 'vitest';
import type { LogMapping } from '#shared/model/log-mapping.ts';
import { dialledPhones, renamed, columnUse, withUse } from './mapping.ts';

const mapping: LogMapping = {
  encoding: 'utf-8',
  columns: { at: 'Date', number: 'Ligne' },
  timeColumn: 'Heure',
  dateForm: 'iso',
  zone: null,
  kinds: {},
  phones: 'as_written',
};

test('a column is what it is read as, and unused when it is not', () => {
  expect(['Date', 'Heure', 'Ligne', 'Note'].map((header) => columnUse(mapping, header))).toEqual([
    'at',
    'time',
    'number',
    'unused',
  ]);
});

test('a field has one column: the one chosen last', () => {
  const changed = withUse(mapping, 'Jour', 'at');
  expect(changed.columns).toEqual({ at: 'Jour', number: 'Ligne' });
  expect(columnUse(changed, 'Date')).toBe('unused');
});

test('a column has one use: the one chosen last', () => {
  expect(withUse(mapping, 'Ligne', 'contact').columns).toEqual({ at: 'Date', contact: 'Ligne' });
  expect(withUse(mapping, 'Heure', 'text')).toMatchObject({
    columns: { at: 'Date', number: 'Ligne', text: 'Heure' },
    timeColumn: null,
  });
  expect(withUse(mapping, 'Date', 'time')).toMatchObject({
    columns: { number: 'Ligne' },
    timeColumn: 'Date',
  });
  expect(withUse(mapping, 'Heure', 'unused').timeColumn).toBeNull();
});

test('a column stays what it is when its name reads differently', () => {
  const broken = { ...mapping, columns: { number: 'NumÃ©ro' }, timeColumn: null };
  expect(renamed(broken, ['Date', 'NumÃ©ro'], ['Date', 'Numéro'])).toEqual({
    columns: { number: 'Numéro' },
    timeColumn: null,
  });
});

test('numbers as one dials them are told from others', () => {
  const rows = [
    ['x', '+15145550100'],
    ['x', '(514) 555-0100'],
    ['x', '01 23 45 67 89'],
    ['514 555-0100', 'withheld'],
    ['x', '12345'],
  ];
  expect(dialledPhones({ ...mapping, columns: { contact: 'Qui' } }, ['Autre', 'Qui'], rows)).toEqual([
    '(514) 555-0100',
    '01 23 45 67 89',
  ]);
});
