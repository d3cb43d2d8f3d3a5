import type { Trigger } from '#shared/model/auto-reply.ts';

const none: readonly never[] = [];

/** A call or text of the team to the contact; `number` is the workspace's line it came from. */
export type TeamAct = {
  readonly kind: 'outbound_call' | 'outbound_text';
  readonly at: number;
  readonly number: string;
};

/** An auto-reply that left, or that a waiting missed call holds; `number` is the line it answers from. */
export type PastReply = { readonly at: number; readonly number: string; readonly trigger: Trigger };

/** What can be known of an event's contact just before the event, in order of deciding; instants are epoch ms. */
type KnownPast = {
  /** The opt-out that holds, or null. */
  readonly optedOutSince: number | null;
  readonly lastTeamAct: TeamAct | null;
  /** In order of time, at least those of the last 24 hours and of the cooldown. */
  readonly replies: readonly PastReply[];
  /** The contact's earlier texts with the event's body, as far as they make it a repetition. */
  readonly earlierTexts: readonly number[];
};

/** What is known of a contact. It never changes once handed over, so that a decision can be explained later. */
export class History implements KnownPast {
  readonly optedOutSince: number | null;
  readonly lastTeamAct: TeamAct | null;
  readonly replies: readonly PastReply[];
  readonly earlierTexts: readonly number[];
  // At hand because most contacts have been left alone for long: nothing else of them is fetched from memory then.
  private readonly lastTeamActAt: number;
  private readonly lastReplyAt: number;

  constructor(known: Partial<KnownPast> = {}) {
    this.optedOutSince = known.optedOutSince ?? null;
    this.lastTeamAct = known.lastTeamAct ?? null;
    this.replies = known.replies ?? none;
    this.earlierTexts = known.earlierTexts ?? none;
    this.lastTeamActAt = this.lastTeamAct?.at ?? -Infinity;
    this.lastReplyAt = this.replies.at(-1)?.at ?? -Infinity;
  }

  /** The team's last call or text, if it is later than an instant. */
  teamActAfter(instant: number): TeamAct | null {
    return this.lastTeamActAt > instant ? this.lastTeamAct : null;
  }

  /** The replies later than an instant, in order of time. */
  repliesAfter(instant: number): readonly PastReply[] {
    if (this.lastReplyAt <= instant) return none;
    const first = this.replies.findIndex(({ at }) => at > instant);
    return first === 0 ? this.replies : this.replies.slice(first);
  }
}

export const noHistory = new History();

/** What happened between a missed call and the end of its wait. */
export type Wait = {
  readonly optedOutAt: number | null;
  /** The instant of the voicemail that takes over. */
  readonly voicemailAt: number | null;
  /** The latest one. */
  readonly teamAct: TeamAct | null;
};

export const uneventfulWait: Wait = { optedOutAt: null, voicemailAt: null, teamAct: null };
