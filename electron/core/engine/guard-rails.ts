import type { GuardRails } from '#shared/model/guard-rails.ts';
import type { History, PastReply, TeamAct, Wait } from './history.ts';

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
export function replyMemory(limits: Limits): number {
  return Math.max(limits.cooldown, day);
}

/** The team's latest call or text that still forbids a reply at an instant, or null. */
export function recentTeamAct(limits: Limits, history: History, wait: Wait, at: number): TeamAct | null {
  if (limits.recentConversation === 0) return null;
  const act = wait.teamAct ?? history.lastTeamAct;
  return act && at - act.at < limits.recentConversation ? act : null;
}

/** The latest reply whose cooldown still runs at an instant, or null. */
export function coolingReply(limits: Limits, history: History, number: string, at: number): PastReply | null {
  const { replies } = history;
  for (let index = replies.length - 1; index >= 0; index -= 1) {
    const reply = replies[index];
    if (!reply || at - reply.at >= limits.cooldown) return null;
    if (limits.cooldownScope === 'contact' || reply.number === number) return reply;
  }
  return null;
}

/** How many replies the contact was sent within the 24 hours before an instant. */
export function repliesInDay(history: History, at: number): number {
  let count = 0;
  for (const reply of history.replies) if (at - reply.at < day) count += 1;
  return count;
}
