// What gives a machine away, in folded text (fold.ts), between word boundaries. `(a|b)` is a choice.
// Source: domain.md, settled readings, automated senders.

/** Names of a one-time code; they tell a machine only together with the digits of one. */
export const oneTimeCodeNames = [
  '(verification|security|confirmation|validation|authentication|login|access|one time) (code|pin|password)',
  'code de (verification|securite|confirmation|validation)',
  'code a usage unique',
  'otp',
];

/** Requests not to answer. */
export const noReplyPhrases = [
  'do not reply',
  'don t reply',
  'noreply',
  'no reply',
  'ne pas repondre',
  'ne repondez pas',
];
