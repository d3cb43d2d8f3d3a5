import { noReplyPhrases, oneTimeCodeNames } from './machine-signs.ts';

/** What gives a machine away (domain.md, settled readings, automated senders). */
export type MachineSign = 'one_time_code' | 'do_not_reply' | 'repeated_text';

/** A body counts as repeated while its texts lie less than this apart, in milliseconds. */
export const repetitionWindow = 60 * 60_000;

/** How many earlier texts with the same body, within the window, make the next one a machine's. */
export const earlierRepetitions = 2;

const codeDigits = /(?<!\d)\d{4,8}(?!\d)/;
const codeName = anywhere(oneTimeCodeNames);
const noReply = anywhere(noReplyPhrases);

/**
 * The sign that a folded text comes from a machine, or null. `earlierTexts` are the instants of the contact's earlier
 * texts with the same body, as far as they lie within the window.
 */
export function machineSign(folded: string, earlierTexts: readonly number[]): MachineSign | null {
  if (codeName.test(folded) && codeDigits.test(folded)) return 'one_time_code';
  if (noReply.test(folded)) return 'do_not_reply';
  return earlierTexts.length >= earlierRepetitions ? 'repeated_text' : null;
}

function anywhere(phrases: readonly string[]): RegExp {
  return new RegExp(`(?<![^ ])(?:${phrases.join('|')})(?![^ ])`);
}
