import { Phone } from 'lucide-react';
import { expect, test } from 'vitest';
import { type Command, findCommands, mostNumbers, searchable } from './command.ts';

function aCommand(fields: Partial<Command>): Command {
  return { id: fields.label ?? '', group: 'pages', label: '', icon: Phone, run: () => undefined, ...fields };
}

const commands = [
  aCommand({ group: 'numbers', label: 'Accueil Montréal', phone: '+15145550100' }),
  aCommand({ group: 'numbers', label: 'Ventes', phone: '+15145550102' }),
  aCommand({ label: 'Numéros de téléphone' }),
  aCommand({ group: 'actions', label: 'Thème sombre', keywords: 'noir dark' }),
];
const found = (query: string) => findCommands(searchable(commands), query).map(({ label }) => label);

test('everything is offered before anything is typed', () => {
  expect(found(' ')).toHaveLength(commands.length);
});

test.for([
  ['montreal', ['Accueil Montréal']],
  ['TELEPHONE num', ['Numéros de téléphone']],
  ['ontreal', []],
  ['dark', ['Thème sombre']],
  ['555 0102', ['Ventes']],
  ['0100', ['Accueil Montréal']],
] as const)('%s finds %j', ([query, labels]) => {
  expect(found(query)).toEqual(labels);
});

test('of many numbers the first few are offered, and what stands behind them too', () => {
  const many = Array.from({ length: 50 }, (_, index) =>
    aCommand({ group: 'numbers', label: `Ligne ${index}` }),
  );
  const all = [...many, aCommand({ label: 'Ligne de conduite' })];
  expect(findCommands(searchable(all), 'ligne').map(({ label }) => label)).toEqual([
    ...many.slice(0, mostNumbers).map(({ label }) => label),
    'Ligne de conduite',
  ]);
});
