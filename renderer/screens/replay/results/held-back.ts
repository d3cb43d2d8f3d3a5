import type { ReplaySummary } from '#shared/contract/replay-figures.ts';
import { type Reason, reasons } from '#shared/model/decision.ts';

type HeldBack = ReplaySummary['heldBack'];

/** How many were held back, whatever the reason. */
export function heldBackOf(heldBack: HeldBack): number {
  return Object.values(heldBack).reduce((sum, count) => sum + count, 0);
}

/** The reasons something was held back for, the most frequent first. */
export function reasonsOf(heldBack: HeldBack): { reason: Reason; count: number }[] {
  return reasons
    .map((reason) => ({ reason, count: heldBack[reason] ?? 0 }))
    .filter(({ count }) => count > 0)
    .toSorted((one, other) => other.count - one.count);
}
