import type { MachineSign } from '#shared/model/trace.ts';
import { noReplyPhrases, oneTimeCodeNames } from './machine-signs.ts';
import { inFoldedText } from './unfolded.ts';

/** A body counts as repeated while its texts lie less than this apart, in milliseconds. */
export const repetitionWindow = 60 * 60_000;

/** How many earlier texts with the same body, within the window, make the next one a machine's. */
export const earlierRepetitions = 2;

const hasCode = inFoldedText('(?<![0-9])[0-9]{4,8}(?![0-9])');
const namesCode = anywhere(oneTimeCodeNames);
const asksForNoReply = anywhere(noReplyPhrases);

/**
 * The sign that a text comes from a machine, or null. `earlierTexts` are the instants of the contact's earlier
 * texts with the same body, as far as they lie within the window.
 */
export function machineSign(text: string, earlierTexts: readonly number[]): MachineSign | null {
  if (hasCode(text) && namesCode(text)) return 'one_time_code';
  if (asksForNoReply(text)) return 'do_not_reply';
  return earlierTexts.length >= earlierRepetitions ? 'repeated_text' : null;
}

function anywhere(phrases: readonly string[]): (text: string) => boolean {
  return inFoldedText(`(?<![^ ])(?:${phrases.join('|')})(?![^ ])`);
}
