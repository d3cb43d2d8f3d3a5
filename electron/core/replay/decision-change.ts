import type { DecisionChange } from '#shared/contract/replay-decisions.ts';
import type { DecisionLine } from '#shared/model/decision.ts';

/** What other settings change about a decision, null for nothing that a contact or a screen would notice. */
export function changeOf(before: DecisionLine, after: DecisionLine): DecisionChange | null {
  if (before.outcome !== after.outcome) return after.outcome === 'send' ? 'newly_sent' : 'no_longer_sent';
  if (before.outcome === 'send' && after.outcome === 'send') {
    return before.message === after.message ? null : 'other_text';
  }
  return before.reason === after.reason ? null : 'other_reason';
}
