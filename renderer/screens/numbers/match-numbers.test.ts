import { expect, test } from 'vitest';
import type { NumberSummary } from '#shared/contract/numbers.ts';
import { matchNumbers, searchable } from './match-numbers.ts';

const numbers = searchable([
  aNumber({ id: 'a', label: 'Accueil Montréal', phone: '+15145550100' }),
  aNumber({ id: 'b', label: 'Service 514', phone: '+14185550117' }),
]);

const idsOf = (query: string, saidBy: string[] = []): string[] =>
  matchNumbers(numbers, query, new Set(saidBy)).map(({ id }) => id);

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
  expect(idsOf(query)).toEqual(ids);
});

test('finds a number by what one of its replies says as well, each once and in their order', () => {
  expect(idsOf('ferme', ['b'])).toEqual(['b']);
  expect(idsOf('accueil', ['b', 'a'])).toEqual(['a', 'b']);
});

function aNumber(fields: Pick<NumberSummary, 'id' | 'label' | 'phone'>): NumberSummary {
  return {
    ...fields,
    timeZone: 'America/Toronto',
    language: 'fr',
    now: { open: true, changesAt: null },
    slots: [],
    updatedBy: null,
    updatedAt: 0,
  };
}
