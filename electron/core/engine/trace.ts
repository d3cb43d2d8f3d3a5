import type { Period, Trigger } from '#shared/model/auto-reply.ts';
import type { Reason } from '#shared/model/decision.ts';
import { characterCount } from '#shared/model/text.ts';
import type { CheckResult, HoursReason, MachineSign, SenderFault, Trace } from '#shared/model/trace.ts';
import { machineSign } from './automated-senders.ts';
import { coolingReply, recentTeamAct, repliesInDay } from './guard-rails.ts';
import { explainHours, periodAt } from './hours.ts';
import { requestIn } from './keywords.ts';
import { isSendableText, messageOf, type Question, replyFor, triggersFor } from './question.ts';
import type { CompiledReply } from './reply-text.ts';
import { senderFault } from './sender.ts';
import type { CompiledNumber } from './workspace.ts';

type Finding<Facts> = { reason: Reason | null; facts: Facts };

/**
 * Runs the checks of a decision once more, with facts; those behind the first that fails are not reached. The
 * same question gives the same trace, whenever it is asked.
 */
export function explain(question: Question): Trace {
  const { event, number } = question;
  let failed = false;
  const checked = <Facts>(find: () => Finding<Facts>): CheckResult<Facts> => {
    if (failed) return { status: 'not_reached' };
    const { reason, facts } = find();
    failed = reason !== null;
    return reason === null ? { status: 'passed', facts } : { status: 'failed', reason, facts };
  };
  const checkedOn = <Facts>(find: (number: CompiledNumber) => Finding<Facts>): CheckResult<Facts> =>
    number ? checked(() => find(number)) : { status: 'not_reached' };
  const checkedFor = <Facts>(
    find: (number: CompiledNumber, reply: CompiledReply) => Finding<Facts>,
  ): CheckResult<Facts> => {
    const reply = number && replyFor(number, event.kind, periodAt(number.hours, event.at));
    return reply ? checked(() => find(number, reply)) : { status: 'not_reached' };
  };

  return {
    number: checked(() => ({
      reason: number ? null : 'unknown_number',
      facts: { number: event.number },
    })),
    sender: checked(() => findSender(question)),
    request: checked(() => findRequest(question)),
    optOut: checked(() => findOptOut(question)),
    machine: checked(() => findMachine(question)),
    autoReply: checkedOn((number) => findAutoReply(question, number)),
    voicemail: checked(() => findVoicemail(question)),
    conversation: checked(() => findConversation(question)),
    cooldown: checkedOn((number) => findCooldown(question, number)),
    breaker: checked(() => findBreaker(question)),
    message: checkedFor((number, reply) => findMessage(question, number, reply)),
  };
}

function findSender({
  event,
  rules,
}: Question): Finding<{ contact: string | null; fault: SenderFault | null }> {
  const fault = senderFault(event.contact, rules.numbers);
  return { reason: fault && 'sender_unreachable', facts: { contact: event.contact, fault } };
}

function findRequest({ event }: Question): Finding<{ words: string | null }> {
  const request = event.kind === 'incoming_text' ? requestIn(event.text) : null;
  return { reason: request && `${request.kind}_request`, facts: { words: request?.words ?? null } };
}

function findOptOut({ history, wait }: Question): Finding<{ since: number | null }> {
  const since = history.optedOutSince ?? wait.optedOutAt;
  return { reason: since === null ? null : 'opted_out', facts: { since } };
}

function findMachine({ event, history }: Question): Finding<{ sign: MachineSign | null }> {
  const sign = event.kind === 'incoming_text' ? machineSign(event.text, history.earlierTexts) : null;
  return { reason: sign && 'automated_sender', facts: { sign } };
}

function findAutoReply(
  { event }: Question,
  number: CompiledNumber,
): Finding<{ period: Period; why: HoursReason; tried: readonly Trigger[]; found: Trigger | null }> {
  const period = periodAt(number.hours, event.at);
  const found = replyFor(number, event.kind, period)?.trigger ?? null;
  const why = explainHours(number.hours, event.at);
  return {
    reason: found ? null : 'no_auto_reply',
    facts: { period, why, tried: triggersFor(event.kind), found },
  };
}

function findVoicemail({ event, wait }: Question): Finding<{ callId: string | null; at: number | null }> {
  const at = wait.voicemailAt;
  return {
    reason: at === null ? null : 'superseded_by_voicemail',
    facts: { callId: event.callId, at },
  };
}

function findConversation({
  event,
  guardRails,
  history,
  wait,
}: Question): Finding<{ at: number; number: string; until: number } | null> {
  const act = recentTeamAct(guardRails, history, wait, event.at);
  return {
    reason: act && 'recent_conversation',
    facts: act && { at: act.at, number: act.number, until: act.at + guardRails.recentConversation },
  };
}

function findCooldown(
  { event, guardRails, history }: Question,
  number: CompiledNumber,
): Finding<{ at: number; trigger: Trigger; until: number } | null> {
  const earlier = coolingReply(guardRails, history, number.phone, event.at);
  return {
    reason: earlier && 'cooldown',
    facts: earlier && {
      at: earlier.at,
      trigger: earlier.trigger,
      until: earlier.at + guardRails.cooldown,
    },
  };
}

function findBreaker({ event, guardRails, history }: Question): Finding<{ replies: number; limit: number }> {
  const replies = repliesInDay(history, event.at);
  const limit = guardRails.breakerPerDay;
  return { reason: replies >= limit ? 'breaker' : null, facts: { replies, limit } };
}

function findMessage(
  question: Question,
  number: CompiledNumber,
  reply: CompiledReply,
): Finding<{ length: number }> {
  const { text } = messageOf(question, number, reply);
  return {
    reason: isSendableText(text) ? null : 'unsendable_message',
    facts: { length: characterCount(text) },
  };
}
