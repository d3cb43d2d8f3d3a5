import type { ReplaySummary } from '#shared/contract/replay.ts';

export type { ReplaySummary } from '#shared/contract/replay.ts';

export function emptySummary(): ReplaySummary {
  return { events: 0, skipped: 0, repeated: 0, sent: 0, parts: 0, heldBack: {} };
}
