import { machineSign } from '#engine/automated-senders.ts';
import { foldText } from '#engine/fold.ts';
import { requestIn } from '#engine/keywords.ts';
import { replyFor, type Question } from '#engine/question.ts';
import { senderFault } from '#engine/sender.ts';
import type { Reason } from '#shared/model/decision.ts';
import { isOpenWithLuxon, type LuxonHours } from './hours-with-luxon.ts';

// The peer: a small engine of rules kept as data, as such engines work. A rule names facts, an operator and a
// value; facts are found when a rule asks for them, asynchronously, and kept for the rules after it.

type Facts = {
  numberIsKnown: boolean;
  senderFault: string | null;
  request: string | null;
  optedOut: boolean;
  machineSign: string | null;
  trigger: string | null;
  minutesSinceTeamAct: number;
  minutesSinceReply: number;
  repliesInDay: number;
};

type Operator = 'equal' | 'notEqual' | 'lessThan' | 'greaterThanInclusive';
type Condition = { fact: keyof Facts; operator: Operator; value: unknown };
type Rule = { reason: Reason; conditions: { all: Condition[] } };

const minute = 60_000;

const operators: Record<Operator, (actual: unknown, value: unknown) => boolean> = {
  equal: (actual, value) => actual === value,
  notEqual: (actual, value) => actual !== value,
  lessThan: (actual, value) => Number(actual) < Number(value),
  greaterThanInclusive: (actual, value) => Number(actual) >= Number(value),
};

function rule(reason: Reason, ...all: Condition[]): Rule {
  return { reason, conditions: { all } };
}

/** The rules of a workspace with the default guard rails, but for the last check, in order. */
export const rules: readonly Rule[] = [
  rule('unknown_number', { fact: 'numberIsKnown', operator: 'equal', value: false }),
  rule('sender_unreachable', { fact: 'senderFault', operator: 'notEqual', value: null }),
  rule('opt_out_request', { fact: 'request', operator: 'equal', value: 'opt_out' }),
  rule('opt_in_request', { fact: 'request', operator: 'equal', value: 'opt_in' }),
  rule('help_request', { fact: 'request', operator: 'equal', value: 'help' }),
  rule('opted_out', { fact: 'optedOut', operator: 'equal', value: true }),
  rule('automated_sender', { fact: 'machineSign', operator: 'notEqual', value: null }),
  rule('no_auto_reply', { fact: 'trigger', operator: 'equal', value: null }),
  rule('recent_conversation', { fact: 'minutesSinceTeamAct', operator: 'lessThan', value: 180 }),
  rule('cooldown', { fact: 'minutesSinceReply', operator: 'lessThan', value: 180 }),
  rule('breaker', { fact: 'repliesInDay', operator: 'greaterThanInclusive', value: 8 }),
];

/** The reason of the first rule that holds, or null. */
export async function decideByRules(question: Question, hours: LuxonHours): Promise<Reason | null> {
  const known = new Map<keyof Facts, unknown>();
  const factOf = async (name: keyof Facts): Promise<unknown> => {
    if (!known.has(name)) known.set(name, finders[name](question, hours));
    return known.get(name);
  };
  for (const { conditions, reason } of rules) {
    const held = await Promise.all(
      conditions.all.map(async ({ fact, operator, value }) => operators[operator](await factOf(fact), value)),
    );
    if (held.every(Boolean)) return reason;
  }
  return null;
}

const finders: { [Name in keyof Facts]: (question: Question, hours: LuxonHours) => Facts[Name] } = {
  numberIsKnown: ({ number }) => number !== null,
  senderFault: ({ event, rules }) => senderFault(event.contact, rules.numbers),
  request: ({ event }) =>
    event.kind === 'incoming_text' ? (requestIn(foldText(event.text))?.kind ?? null) : null,
  optedOut: ({ history }) => history.optedOutSince !== null,
  machineSign: ({ event, history }) =>
    event.kind === 'incoming_text' ? machineSign(foldText(event.text), history.earlierTexts) : null,
  trigger: ({ event, number }, hours) => {
    const period = isOpenWithLuxon(hours, event.at) ? 'business_hours' : 'after_hours';
    return (number && replyFor(number, event.kind, period)?.trigger) ?? null;
  },
  minutesSinceTeamAct: ({ event, history }) => (event.at - (history.lastTeamAct?.at ?? -Infinity)) / minute,
  minutesSinceReply: ({ event, history }) => (event.at - (history.replies.at(-1)?.at ?? -Infinity)) / minute,
  repliesInDay: ({ event, history }) =>
    history.replies.filter(({ at }) => event.at - at < 24 * 60 * minute).length,
};
