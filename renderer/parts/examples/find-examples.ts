import type { Slot } from '#shared/model/auto-reply.ts';
import { fold } from '../../i18n/fold.ts';
import type { Example, Situation, Trade } from './example.ts';

export type ExampleFilter = {
  /** Those for one place of the six; null = for any. */
  slot: Slot | null;
  situation: Situation | null;
  /** Those for one trade and those for any business. */
  trade: Trade | null;
  /** Words looked for, whatever their accents and case. */
  query: string;
};

/** The examples that fit, those of the chosen trade first. `wordsOf` is all that is read on the screen of one. */
export function findExamples(
  examples: readonly Example[],
  { slot, situation, trade, query }: ExampleFilter,
  wordsOf: (example: Example) => string,
): Example[] {
  const words = fold(query).split(/\s+/);
  const found = examples.filter(
    (example) =>
      (slot === null || (example.trigger === slot.trigger && example.period === slot.period)) &&
      (situation === null || example.situation === situation) &&
      (trade === null || example.trade === null || example.trade === trade) &&
      containsAll(fold(wordsOf(example)), words),
  );
  return trade === null
    ? found
    : found.toSorted((a, b) => Number(b.trade === trade) - Number(a.trade === trade));
}

function containsAll(text: string, words: readonly string[]): boolean {
  return words.every((word) => text.includes(word));
}
