const locale = process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || '';
const inFrench = locale.toLowerCase().startsWith('fr');

/**
 * Chooses the sentence in the language of the terminal: French where the locale is French, English elsewhere.
 *
 * @param {{ en: string, fr: string }} sentence
 */
export function inWords(sentence) {
  return inFrench ? sentence.fr : sentence.en;
}

/**
 * Prints one sentence to the person at the terminal.
 *
 * @param {{ en: string, fr: string }} sentence
 */
export function say(sentence) {
  console.log(inWords(sentence));
}
