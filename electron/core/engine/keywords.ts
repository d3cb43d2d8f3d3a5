import { foldText } from './fold.ts';
import { helpWords, optInWords, optOutSentences, optOutWords, paddingWords } from './keyword-lists.ts';
import { consistsOf } from './unfolded.ts';

/** What a text asks of the machine, and the folded words that say so, padding left out. */
export type TextRequest = { kind: 'opt_out' | 'opt_in' | 'help'; words: string };

const padding = new RegExp(`(?<![^ ])(?:${alternatives(paddingWords)})(?![^ ])`, 'g');
const anyOptOut = new RegExp(`(?<![^ ])(?:${alternatives(optOutWords)})(?![^ ])`);
const anyKeywords = onlyWordsOf([...optOutWords, ...optInWords, ...helpWords]);
const optInKeywords = onlyWordsOf(optInWords);
const helpKeywords = onlyWordsOf(helpWords);
const optOutSentence = new RegExp(`^(?:${optOutSentences.join('|')})$`);

const isPadding = consistsOf(wordsIn(paddingWords));
const isMadeOfListedWords = consistsOf(
  wordsIn([...paddingWords, ...optOutWords, ...optOutSentences, ...optInWords, ...helpWords]),
);

/**
 * The request a text consists of, or null when it says anything else (domain.md, settled readings, keywords).
 * Of a mixture, an opt-out word makes an opt-out; opt-in and help words mixed ask for nothing.
 */
export function requestIn(text: string): TextRequest | null {
  // Nearly every text has a word that is in no list, which is seen without folding it.
  if (!isMadeOfListedWords(text) || isPadding(text)) return null;
  const words = foldText(text).replace(padding, ' ').replace(/ +/g, ' ').trim();
  if (optOutSentence.test(words)) return { kind: 'opt_out', words };
  if (!anyKeywords.test(words)) return null;
  if (anyOptOut.test(words)) return { kind: 'opt_out', words };
  if (optInKeywords.test(words)) return { kind: 'opt_in', words };
  return helpKeywords.test(words) ? { kind: 'help', words } : null;
}

function onlyWordsOf(words: readonly string[]): RegExp {
  const any = `(?:${alternatives(words)})`;
  return new RegExp(`^${any}(?: ${any})*$`);
}

/** Longer ones first, so that `merci beaucoup` is not read as `merci` and a rest. */
function alternatives(words: readonly string[]): string {
  return words.toSorted((a, b) => b.length - a.length).join('|');
}

/** The single words that phrases of keyword-lists.ts are made of. */
function wordsIn(phrases: readonly string[]): string[] {
  return [...new Set(phrases.join(' ').match(/[a-z]+/g))];
}
