import type { ReplaySummary } from '#shared/contract/replay-figures.ts';
import type { DecisionLine } from '#shared/model/decision.ts';

export type { ReplayFigures, ReplaySummary } from '#shared/contract/replay-figures.ts';

/** What decisions come to. */
export type DecisionCounts = Pick<ReplaySummary, 'sent' | 'parts' | 'heldBack'>;

export function emptyCounts(): DecisionCounts {
  return { sent: 0, parts: 0, heldBack: {} };
}

export function countDecision(decision: DecisionLine, counts: DecisionCounts): void {
  if (decision.outcome === 'send') {
    counts.sent += 1;
    counts.parts += decision.segments;
  } else {
    counts.heldBack[decision.reason] = (counts.heldBack[decision.reason] ?? 0) + 1;
  }
}
