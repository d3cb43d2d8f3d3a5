import { foldText } from './fold.ts';

// Folding costs microseconds, and most texts hold nothing that is looked for in folded text. Where every character
// is known to fold by itself, patterns of folded text are looked for before folding; they find the same.

/** Letters and digits that fold to one character each, all of Latin-1 and three more of French. */
const known = [...Array.from({ length: 256 }, (_, unit) => String.fromCharCode(unit)), 'Œ', 'œ', 'Ÿ'];
/** Anything but those, the punctuation of phones, the euro sign and emoji. */
const unknown = /[^\0-\xffŒœŸ\u2010-\u2027€\u{1F300}-\u{1FAFF}]/u;

/** The known characters by what they fold to, looked up once: every program that decides folds them as it starts. */
const foldingTo = Map.groupBy(known, foldText);
const ofWords = characters(known.filter((character) => !foldingTo.get('')?.includes(character)));

/**
 * Makes a test of whether a pattern is found in the folded text (fold.ts). In the pattern `[^ ]` is a character of a
 * word and a space what stands between words; letters stand for themselves, and case and accents are as after folding.
 */
export function inFoldedText(pattern: string): (text: string) => boolean {
  const folded = new RegExp(pattern);
  const raw = new RegExp(unfolded(pattern));
  return (text) => (unknown.test(text) ? folded.test(foldText(text)) : raw.test(text));
}

/** Makes a test of whether a text consists of nothing but these folded words, in any number and order. */
export function consistsOf(words: readonly string[]): (text: string) => boolean {
  const any = `(?:${words.join('|')})`;
  const folded = new RegExp(`^(?:${any}(?: ${any})*)?$`);
  const raw = new RegExp(`^(?:[^${ofWords}]*${unfolded(any)}(?![${ofWords}]))*[^${ofWords}]*$`);
  return (text) => (unknown.test(text) ? folded.test(foldText(text)) : raw.test(text));
}

function unfolded(pattern: string): string {
  return pattern
    .replaceAll(/[a-z]/g, (letter) => `[${characters(foldingTo.get(letter) ?? [])}]`)
    .replaceAll('[^ ]', `[${ofWords}]`)
    .replaceAll(' ', `[^${ofWords}]+`);
}

function characters(list: readonly string[]): string {
  return list.map((character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`).join('');
}
