import type { Reason } from '#shared/model/decision.ts';

/** What a replay has come to. */
export type ReplaySummary = {
  /** The events read, decided ones and others. */
  events: number;
  /** The lines that are no event. */
  skipped: number;
  /** The lines whose id an earlier one has. */
  repeated: number;
  sent: number;
  /** The SMS parts of what was sent. */
  parts: number;
  heldBack: Partial<Record<Reason, number>>;
};

export function emptySummary(): ReplaySummary {
  return { events: 0, skipped: 0, repeated: 0, sent: 0, parts: 0, heldBack: {} };
}
