import { expect, test } from 'vitest';
import type { NumberSummary } from '#shared/contract/numbers.ts';
import { matchNumbers } from './match-numbers.ts';

const numbers = [
  aNumber({ id: 'a', label: 'Accueil Montréal', phone: '+15145550100' }),
  aNumber({ id: 'b', label: 'Service 514', phone: '+14185550117' }),
];

test.each([
  ['montreal', ['a']],
  ['MONTRÉAL', ['a']],
  ['  accueil ', ['a']],
  ['(514) 555-01', ['a']],
  ['555', ['a', 'b']],
  ['514', ['a', 'b']],
  ['', ['a', 'b']],
  ['service 99', []],
])('finds for %j the numbers %j', (query, ids) => {
  expect(matchNumbers(numbers, query).map(({ id }) => id)).toEqual(ids);
});

function aNumber(fields: Pick<NumberSummary, 'id' | 'label' | 'phone'>): NumberSummary {
  return {
    ...fields,
    timeZone: 'America/Toronto',
    language: 'fr',
    now: { open: true, changesAt: null },
    slots: [],
    updatedAt: 0,
  };
}
