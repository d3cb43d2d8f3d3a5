import { expect, test } from 'vitest';
import { closeUp } from './close-up.ts';

/** `_` stands where a value is missing. */
const closed = (text: string): string =>
  closeUp(
    text
      .split(/(_)/)
      .filter(Boolean)
      .map((piece) => (piece === '_' ? '' : piece)),
  );

test.each([
  ['before a comma the space goes', 'Bonjour _, nous', 'Bonjour, nous'],
  ['between two words one space stays', 'Bonjour _ et merci', 'Bonjour et merci'],
  ['of several spaces one stays', 'Bonjour  _   et merci', 'Bonjour et merci'],
  ['at the start of the text none stays', '_ nous', 'nous'],
  ['after spaces at the start of the text none stays', ' _ nous', 'nous'],
  ['at the end of the text none stays', 'Bonjour _', 'Bonjour'],
  ['before spaces at the end of the text none stays', 'Bonjour _ ', 'Bonjour'],
  ['at the end of a line none stays', 'Bonjour _\nNous', 'Bonjour\nNous'],
  ['before spaces at the end of a line none stays', 'Bonjour _ \nNous', 'Bonjour\nNous'],
  ['at the start of a line none stays', 'Bonjour\n_ nous', 'Bonjour\nnous'],
  ['after spaces at the start of a line none stays', 'Bonjour\n _ nous', 'Bonjour\nnous'],
  ['alone on its line it leaves an empty line', 'a\n _ \nb', 'a\n\nb'],
  ['two words that would touch are kept apart', 'chez_ Sophie', 'chez Sophie'],
  ['two words that would touch without any space are kept apart', 'chez_Sophie', 'chez Sophie'],
  ['a word and a digit are kept apart', 'bloc _2', 'bloc 2'],
  ['accented letters are letters', 'café _à', 'café à'],
  ['a letter with its accent apart is a letter', 'cafe\u0301_noir', 'cafe\u0301 noir'],
  ['signs may touch', '(_ )', '()'],
  ['a space before a sign on both sides stays one', 'à 9 h _ : merci', 'à 9 h : merci'],
  ['no-break spaces stay', 'Bonjour\u00A0_\u00A0!', 'Bonjour\u00A0\u00A0!'],
  ['several missing values in a row count as one', 'Bonjour _ _, nous', 'Bonjour, nous'],
  ['several missing values between words count as one', 'a _ _ _ b', 'a b'],
  ['nothing but missing values is nothing', '_ _', ''],
])('%s', (_title, text, expected) => {
  expect(closed(text)).toBe(expected);
});

test('a value in the place of the text beside it closes up the same way', () => {
  expect(closeUp(['Bonjour ', '', ' ', 'Tremblay', '!'])).toBe('Bonjour Tremblay!');
  expect(closeUp(['Sophie', '', 'Tremblay'])).toBe('Sophie Tremblay');
});

test('spaces that touch no missing value stay as they are', () => {
  expect(closeUp(['a  b ', 'c', '  d'])).toBe('a  b c  d');
});
