import { expect, test } from 'vitest';
import { foldedName, searchTerms } from './contact-search.ts';

test('a name is searched without its accents, case, ligatures and punctuation', () => {
  expect(foldedName({ firstName: 'Lætitia', lastName: 'CÔTÉ-Roy' })).toBe('laetitia cote roy');
  expect(foldedName({ firstName: '', lastName: 'Lecœur' })).toBe('lecoeur');
  expect(foldedName({ firstName: '', lastName: '' })).toBe('');
});

test.for([
  ['', []],
  ['  Côté,  Zoé ', ['cote', 'zoe']],
  ['Cœur', ['coeur']],
  ['(514) 555-0123', ['5145550123']],
  ['+1 514 555', ['1514555']],
  // As it is written in France: the zero stands for +33.
  ['06 39 98 04 12', ['639980412']],
  ['0033 6 39', ['33639']],
  ['+33 (0)6 39', ['33639']],
  ['Luc 0168', ['luc', '0168']],
  ['000', ['000']],
  ['***', []],
  ['a b c d e f g h i j k l', ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j']],
] as const)('%j looks for %j', ([query, terms]) => {
  expect(searchTerms(query)).toEqual(terms);
});
