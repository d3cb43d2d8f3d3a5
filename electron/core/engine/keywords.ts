import { helpWords, optInWords, optOutSentences, optOutWords, paddingWords } from './keyword-lists.ts';

/** What a text asks of the machine, and the folded words that say so, padding left out. */
export type TextRequest = { kind: 'opt_out' | 'opt_in' | 'help'; words: string };

const padding = new RegExp(`(?<![^ ])(?:${alternatives(paddingWords)})(?![^ ])`, 'g');
const anyOptOut = new RegExp(`(?<![^ ])(?:${alternatives(optOutWords)})(?![^ ])`);
const anyKeywords = onlyWordsOf([...optOutWords, ...optInWords, ...helpWords]);
const optInKeywords = onlyWordsOf(optInWords);
const helpKeywords = onlyWordsOf(helpWords);
const optOutSentence = new RegExp(`^(?:${optOutSentences.join('|')})$`);

/**
 * The request a folded text consists of, or null when it says anything else (domain.md, settled readings, keywords).
 * Of a mixture, an opt-out word makes an opt-out; opt-in and help words mixed ask for nothing.
 */
export function requestIn(folded: string): TextRequest | null {
  const words = folded.replace(padding, ' ').replace(/ +/g, ' ').trim();
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
