import type { Period, Trigger } from '#shared/model/auto-reply.ts';
import type { Reason } from '#shared/model/decision.ts';
import type { InboundEvent } from '#shared/model/event.ts';
import type { Trace } from '#shared/model/trace.ts';
import { machineSign } from './automated-senders.ts';
import { coolingReply, type Limits, recentTeamAct, repliesInDay } from './guard-rails.ts';
import { type History, uneventfulWait, type Wait } from './history.ts';
import { periodAt } from './hours.ts';
import { requestIn } from './keywords.ts';
import {
  isSendable,
  messageOf,
  type Question,
  type RenderedMessage,
  replyFor,
  waitsForVoicemail,
} from './question.ts';
import type { CompiledReply } from './reply-text.ts';
import { senderFault } from './sender.ts';
import { explain } from './trace.ts';
import type { CompiledNumber, Rules } from './workspace.ts';

/** The verdict on one inbound event. The message and the trace are made when they are asked for. */
export class Decision {
  readonly question: Question;
  /** Null = an auto-reply leaves. */
  readonly reason: Reason | null;
  /** The trigger of the reply concerned, or the event's own where none applies. */
  readonly trigger: Trigger;
  /** Null where the check that asks for it was not reached. */
  readonly period: Period | null;
  /** Epoch ms at which `cooldown` or `recent_conversation` ends, null for other reasons. */
  readonly until: number | null;
  private readonly reply: CompiledReply | null;

  constructor(
    question: Question,
    reason: Reason | null,
    reply: CompiledReply | null = null,
    period: Period | null = null,
    until: number | null = null,
  ) {
    this.question = question;
    this.reason = reason;
    this.trigger = reply?.trigger ?? question.event.kind;
    this.period = period;
    this.until = until;
    this.reply = reply;
  }

  get outcome(): 'send' | 'suppress' {
    return this.reason === null ? 'send' : 'suppress';
  }

  /** What the contact receives, or null when nothing leaves. */
  get message(): RenderedMessage | null {
    const { number } = this.question;
    return this.reason === null && this.reply && number ? messageOf(this.question, number, this.reply) : null;
  }

  /** Every check with its facts, in order. */
  get trace(): Trace {
    return explain(this.question);
  }

  /**
   * Epoch ms until which this missed call waits for a voicemail, or null. Before then the verdict is what it
   * will be if nothing happens; the final one is decided again with the wait.
   */
  get waitsUntil(): number | null {
    const { event, guardRails, number } = this.question;
    const waits = this.period && number && waitsForVoicemail(this.question, number, this.period);
    return waits ? event.at + guardRails.voicemailGrace : null;
  }
}

/**
 * Decides whether an inbound event is answered (domain.md, deciding). `number` is the one the event names, null
 * when the workspace has none such; `history` is what was known just before the event and `wait`, for a missed
 * call that waited, what happened until its wait ended. The same inputs give the same decision.
 */
export function decide(
  event: InboundEvent,
  number: CompiledNumber | null,
  rules: Rules,
  guardRails: Limits,
  history: History,
  wait: Wait = uneventfulWait,
): Decision {
  const question: Question = { event, number, rules, guardRails, history, wait };
  const { at, kind } = event;
  const isText = kind === 'incoming_text';

  if (!number) return new Decision(question, 'unknown_number');
  if (senderFault(event.contact, rules.numbers)) return new Decision(question, 'sender_unreachable');
  const request = isText ? requestIn(event.text) : null;
  if (request) return new Decision(question, `${request.kind}_request`);
  if (history.optedOutSince !== null || wait.optedOutAt !== null) return new Decision(question, 'opted_out');
  if (isText && machineSign(event.text, history.earlierTexts)) {
    return new Decision(question, 'automated_sender');
  }

  const period = periodAt(number.hours, at);
  const reply = replyFor(number, kind, period);
  if (!reply) return new Decision(question, 'no_auto_reply', null, period);
  if (wait.voicemailAt !== null) return new Decision(question, 'superseded_by_voicemail', reply, period);

  const act = recentTeamAct(guardRails, history, wait, at);
  if (act) {
    const until = act.at + guardRails.recentConversation;
    return new Decision(question, 'recent_conversation', reply, period, until);
  }
  const earlier = coolingReply(guardRails, history, number.phone, at);
  if (earlier) return new Decision(question, 'cooldown', reply, period, earlier.at + guardRails.cooldown);
  if (repliesInDay(history, at) >= guardRails.breakerPerDay) {
    return new Decision(question, 'breaker', reply, period);
  }
  if (!isSendable(question, number, reply)) {
    return new Decision(question, 'unsendable_message', reply, period);
  }
  return new Decision(question, null, reply, period);
}
