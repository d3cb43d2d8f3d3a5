import type { DecisionFilter } from '#shared/contract/replay-decisions.ts';

/** Whether a filter leaves anything out. */
export function isNarrowed(filter: DecisionFilter): boolean {
  return Object.values(filter).some((value) => value !== undefined && value !== '');
}
