import type { GuardRails } from '#shared/model/guard-rails.ts';
import { History, type PastReply, type TeamAct, type Wait } from './history.ts';

const minute = 60_000;
const day = 24 * 60 * minute;

/** The guard rails that deciding needs, in milliseconds. */
export type Limits = {
  readonly cooldown: number;
  readonly cooldownScope: GuardRails['cooldownScope'];
  /** 0 = off. */
  readonly recentConversation: number;
  readonly voicemailGrace: number;
  readonly breakerPerDay: number;
};

export function compileGuardRails(guardRails: GuardRails): Limits {
  return {
    cooldown: guardRails.cooldownMinutes * minute,
    cooldownScope: guardRails.cooldownScope,
    recentConversation: guardRails.recentConversationMinutes * minute,
    voicemailGrace: guardRails.voicemailGraceSeconds * 1_000,
    breakerPerDay: guardRails.breakerPerDay,
  };
}

/** How long a reply that left matters to a later decision, in milliseconds. */
function replyMemory(limits: Limits): number {
  return Math.max(limits.cooldown, day);
}

/** The team's latest call or text that still forbids a reply at an instant, or null. */
export function recentTeamAct(limits: Limits, history: History, wait: Wait, at: number): TeamAct | null {
  if (limits.recentConversation === 0) return null;
  return wait.teamAct ?? history.teamActAfter(at - limits.recentConversation);
}

/** The latest reply whose cooldown still runs at an instant, or null. */
export function coolingReply(limits: Limits, history: History, number: string, at: number): PastReply | null {
  const replies = history.repliesAfter(at - limits.cooldown);
  if (limits.cooldownScope === 'contact') return replies.at(-1) ?? null;
  return replies.findLast((reply) => reply.number === number) ?? null;
}

/** How many replies the contact was sent within the 24 hours before an instant. */
export function repliesInDay(history: History, at: number): number {
  return history.repliesAfter(at - day).length;
}

/** Adds a reply, later than the others, and drops those that no longer matter. */
export function withReply(history: History, reply: PastReply, limits: Limits): History {
  const earlier = history.repliesAfter(reply.at - replyMemory(limits));
  return new History({ ...history, replies: [...earlier, reply] });
}

/** Whether nothing of a history can matter to a decision from an instant on. */
export function isOver(history: History, limits: Limits, at: number): boolean {
  return (
    history.optedOutSince === null &&
    history.teamActAfter(at - limits.recentConversation) === null &&
    history.repliesAfter(at - replyMemory(limits)).length === 0
  );
}
