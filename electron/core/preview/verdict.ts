import { decide, type Decision } from '#engine/decide.ts';
import { History, uneventfulWait } from '#engine/history.ts';
import type { CompiledWorkspace } from '#engine/workspace.ts';
import type { Trigger } from '#shared/model/auto-reply.ts';
import type { InboundEvent } from '#shared/model/event.ts';
import { parseInstant } from '#shared/model/instant.ts';

/** What happened with the event's contact; `number` is the workspace's line, instants are epoch milliseconds. */
export type Activity = {
  teamActs: readonly { at: number; number: string }[];
  replies: readonly { at: number; number: string; trigger: Trigger }[];
};

/**
 * Decides one event as the replay does when its log tells nothing but this activity: the contact's opt-out counts
 * from its instant on, and for a call that waits for a voicemail also what happens during the wait.
 */
export function verdictOn(
  { rules, limits }: CompiledWorkspace,
  event: InboundEvent,
  activity: Activity,
): Decision {
  const { at, contact } = event;
  const number = rules.numbers.get(event.number) ?? null;
  const written = contact === null ? null : (rules.contacts.get(contact)?.optedOutAt ?? null);
  const optedOutAt = written === null ? null : parseInstant(written);
  const history = new History({
    optedOutSince: optedOutAt !== null && optedOutAt <= at ? optedOutAt : null,
    lastTeamAct: latest(activity.teamActs.filter((act) => act.at <= at)),
    replies: activity.replies.filter((reply) => reply.at <= at).toSorted((a, b) => a.at - b.at),
  });
  const decision = decide(event, number, rules, limits, history);
  const until = decision.waitsUntil;
  if (until === null) return decision;
  const isDuringWait = (instant: number): boolean => instant > at && instant < until;
  return decide(event, number, rules, limits, history, {
    ...uneventfulWait,
    optedOutAt: optedOutAt !== null && isDuringWait(optedOutAt) ? optedOutAt : null,
    teamAct: latest(activity.teamActs.filter((act) => isDuringWait(act.at))),
  });
}

/** Of those at the same instant, the last one given. */
function latest<Act extends { at: number }>(acts: readonly Act[]): Act | null {
  let found: Act | null = null;
  for (const act of acts) if (!found || act.at >= found.at) found = act;
  return found;
}
