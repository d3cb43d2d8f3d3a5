import { Engine } from 'json-rules-engine';
import { machineSign } from '#engine/automated-senders.ts';
import { requestIn } from '#engine/keywords.ts';
import { replyFor, type Question } from '#engine/question.ts';
import { senderFault } from '#engine/sender.ts';
import type { Reason } from '#shared/model/decision.ts';
import { isOpenWithLuxon, type LuxonHours } from './hours-with-luxon.ts';

// The peer: json-rules-engine with the rules of a workspace that keeps the default guard rails, but for the last
// check. Its facts are found when a rule asks for them. Words and senders are read by the engine's own functions,
// hours by luxon.

const minute = 60_000;

type Asked = { question: Question; hours: LuxonHours };
type Condition = { fact: keyof typeof finders; operator: string; value: unknown };

const finders = {
  numberIsKnown: ({ question }: Asked) => question.number !== null,
  senderFault: ({ question: { event, rules } }: Asked) => senderFault(event.contact, rules.numbers),
  request: ({ question: { event } }: Asked) =>
    event.kind === 'incoming_text' ? (requestIn(event.text)?.kind ?? null) : null,
  optedOut: ({ question: { history } }: Asked) => history.optedOutSince !== null,
  machineSign: ({ question: { event, history } }: Asked) =>
    event.kind === 'incoming_text' ? machineSign(event.text, history.earlierTexts) : null,
  trigger: ({ question: { event, number }, hours }: Asked) => {
    const period = isOpenWithLuxon(hours, event.at) ? 'business_hours' : 'after_hours';
    return (number && replyFor(number, event.kind, period)?.trigger) ?? null;
  },
  minutesSinceTeamAct: ({ question: { event, history } }: Asked) =>
    history.lastTeamAct ? (event.at - history.lastTeamAct.at) / minute : Number.MAX_VALUE,
  minutesSinceReply: ({ question: { event, history } }: Asked) => {
    const last = history.replies.at(-1);
    return last ? (event.at - last.at) / minute : Number.MAX_VALUE;
  },
  repliesInDay: ({ question: { event, history } }: Asked) =>
    history.replies.filter(({ at }) => event.at - at < 24 * 60 * minute).length,
};

/** In the order of the checks. */
const rules: readonly (readonly [Reason, Condition])[] = [
  ['unknown_number', { fact: 'numberIsKnown', operator: 'equal', value: false }],
  ['sender_unreachable', { fact: 'senderFault', operator: 'notEqual', value: null }],
  ['opt_out_request', { fact: 'request', operator: 'equal', value: 'opt_out' }],
  ['opt_in_request', { fact: 'request', operator: 'equal', value: 'opt_in' }],
  ['help_request', { fact: 'request', operator: 'equal', value: 'help' }],
  ['opted_out', { fact: 'optedOut', operator: 'equal', value: true }],
  ['automated_sender', { fact: 'machineSign', operator: 'notEqual', value: null }],
  ['no_auto_reply', { fact: 'trigger', operator: 'equal', value: null }],
  ['recent_conversation', { fact: 'minutesSinceTeamAct', operator: 'lessThan', value: 180 }],
  ['cooldown', { fact: 'minutesSinceReply', operator: 'lessThan', value: 180 }],
  ['breaker', { fact: 'repliesInDay', operator: 'greaterThanInclusive', value: 8 }],
];

const engine = new Engine();
for (const [name, find] of Object.entries(finders)) {
  engine.addFact(name, async (_, almanac) => find(await almanac.factValue<Asked>('asked')));
}
for (const [place, [reason, condition]] of rules.entries()) {
  engine.addRule({
    priority: rules.length - place,
    conditions: { all: [condition] },
    event: { type: reason },
    // What is less urgent is not looked at: the first rule that holds gives the reason.
    onSuccess: () => engine.stop(),
  });
}

/** The reason of the first rule that holds, or null. */
export async function decideByRules(question: Question, hours: LuxonHours): Promise<string | null> {
  const { events } = await engine.run({ asked: { question, hours } });
  return events[0]?.type ?? null;
}
