/** A sentence to be read out: without what makes parts of it bold. */
export function plainSentence(sentence: string): string {
  return sentence.replaceAll(/<\/?b>/g, '');
}
