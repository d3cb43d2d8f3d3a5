import { expect, test } from 'vitest';
import { foldText } from './fold.ts';

test.each([
  ['  Arrêtez, de m’ÉCRIRE !! ', 'arretez de m ecrire'],
  ['Opt-Out.', 'opt out'],
  ['ÇA\u00A0va\nœuf №1', 'ca va œuf 1'],
  ['e\u0301te\u0301', 'ete'],
  ['İstanbul', 'istanbul'],
  ['Привет, мир', 'привет мир'],
  ['👋', ''],
  ['_a_', 'a'],
])('%j is folded to %j', (text, folded) => {
  expect(foldText(text)).toBe(folded);
});
