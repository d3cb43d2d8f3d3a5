import type { ReplayedDecision } from '#shared/contract/replay-decisions.ts';
import type { PlacedRow } from './run-result.ts';

const longestText = 200;

/** A decision as a list of them shows it. */
export function replayedDecision({ place, row: { change, decision, event } }: PlacedRow): ReplayedDecision {
  return {
    row: place,
    event: { ...event, text: event.text.slice(0, longestText).toWellFormed() },
    decision,
    change,
  };
}
