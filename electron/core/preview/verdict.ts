import { repetitionWindow } from '#engine/automated-senders.ts';
import { decide, type Decision } from '#engine/decide.ts';
import { History, type TeamAct } from '#engine/history.ts';
import type { CompiledWorkspace } from '#engine/workspace.ts';
import type { Trigger } from '#shared/model/auto-reply.ts';
import type { InboundEvent } from '#shared/model/event.ts';
import { parseInstant } from '#shared/model/instant.ts';

/** What happened with the event's contact; `number` is the workspace's line, instants are epoch milliseconds. */
export type Activity = {
  teamActs: readonly TeamAct[];
  replies: readonly { at: number; number: string; trigger: Trigger }[];
  /** What the contact asked for by a text. */
  requests?: readonly { at: number; kind: 'opt_out' | 'opt_in' }[];
  texts?: readonly { at: number; text: string }[];
  /** Voicemails of the event's own call that have a reply of their own. */
  voicemails?: readonly { at: number }[];
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
  const requests = requestsIn(activity, written === null ? null : parseInstant(written));
  const latestRequest = requests.findLast((request) => request.at <= at);
  const history = new History({
    optedOutSince: latestRequest?.kind === 'opt_out' ? latestRequest.at : null,
    lastTeamAct: latest(activity.teamActs.filter((act) => act.at <= at)),
    replies: activity.replies.filter((reply) => reply.at <= at).toSorted((a, b) => a.at - b.at),
    earlierTexts: event.kind === 'incoming_text' ? repetitionsOf(event, activity.texts ?? []) : [],
  });
  const decision = decide(event, number, rules, limits, history);
  const until = decision.waitsUntil;
  if (until === null) return decision;
  const isDuringWait = (act: { at: number }): boolean => act.at > at && act.at < until;
  const isOfSameCall = (voicemail: { at: number }): boolean => voicemail.at >= at && voicemail.at < until;
  return decide(event, number, rules, limits, history, {
    optedOutAt: requests.filter(isDuringWait).find(({ kind }) => kind === 'opt_out')?.at ?? null,
    voicemailAt: activity.voicemails?.find(isOfSameCall)?.at ?? null,
    teamAct: latest(activity.teamActs.filter(isDuringWait)),
  });
}

/** The opt-outs and opt-ins of the workspace and of the activity, in order of time. */
function requestsIn({ requests = [] }: Activity, optedOutAt: number | null) {
  const written = optedOutAt === null ? [] : [{ at: optedOutAt, kind: 'opt_out' as const }];
  return [...written, ...requests].toSorted((a, b) => a.at - b.at);
}

/** The instants of the texts that the event's repeats, as far as they count. */
function repetitionsOf({ at, text }: InboundEvent, texts: NonNullable<Activity['texts']>): number[] {
  const body = text.trim();
  if (body === '') return [];
  return texts
    .filter((earlier) => earlier.at <= at && at - earlier.at < repetitionWindow)
    .filter((earlier) => earlier.text.trim() === body)
    .map((earlier) => earlier.at);
}

/** Of those at the same instant, the last one given. */
function latest<Act extends { at: number }>(acts: readonly Act[]): Act | null {
  let found: Act | null = null;
  for (const act of acts) if (!found || act.at >= found.at) found = act;
  return found;
}
