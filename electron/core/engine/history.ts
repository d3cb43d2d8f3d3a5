import type { Trigger } from '#shared/model/auto-reply.ts';

/** A call or text of the team to the contact; `number` is the workspace's line it came from. */
export type TeamAct = { readonly at: number; readonly number: string };

/** An auto-reply that left, or that a waiting missed call holds; `number` is the line it answers from. */
export type PastReply = { readonly at: number; readonly number: string; readonly trigger: Trigger };

/**
 * What is known of an event's contact just before the event, in order of deciding; instants are epoch ms.
 * Values are never changed once handed over, so that a decision can be explained later.
 */
export type History = {
  /** The opt-out that holds, or null. */
  readonly optedOutSince: number | null;
  readonly lastTeamAct: TeamAct | null;
  /** In order of time, at least those of the last 24 hours and of the cooldown. */
  readonly replies: readonly PastReply[];
  /** The contact's earlier texts with the event's body, as far as they make it a repetition. */
  readonly earlierTexts: readonly number[];
};

/** What happened between a missed call and the end of its wait. */
export type Wait = {
  readonly optedOutAt: number | null;
  /** The instant of the voicemail that takes over. */
  readonly voicemailAt: number | null;
  /** The latest one. */
  readonly teamAct: TeamAct | null;
};

export const noHistory: History = { optedOutSince: null, lastTeamAct: null, replies: [], earlierTexts: [] };

export const uneventfulWait: Wait = { optedOutAt: null, voicemailAt: null, teamAct: null };
