import type { DecisionLine } from '#shared/model/decision.ts';
import { type InboundEvent, isInbound, type LogEvent } from '#shared/model/event.ts';
import { decide, type Decision } from './decide.ts';
import { decisionLine } from './decision-line.ts';
import { createFileOptOuts } from './file-opt-outs.ts';
import { History, noHistory, uneventfulWait } from './history.ts';
import { periodAt } from './hours.ts';
import { Memory } from './memory.ts';
import { createRepeatedTexts } from './repeated-texts.ts';
import { type WaitingCall, WaitingCalls } from './waiting-calls.ts';
import type { CompiledNumber, CompiledWorkspace } from './workspace.ts';

/** Takes the events of a log one by one, in order of (`at`, place in the log), each id once. */
export type Replay = {
  take(event: LogEvent): void;
  /** No event follows: the missed calls that still wait are decided. */
  finish(): void;
};

/**
 * What a workspace would have answered. Decisions come out in the order of their events: a missed call that
 * waits for a voicemail holds back those after it until its wait is over.
 */
export function createReplay(
  workspace: CompiledWorkspace,
  onDecision: (decision: DecisionLine) => void,
): Replay {
  return createDecider(workspace, (decision) => onDecision(decisionLine(decision)));
}

/** The same with whole decisions, which can be explained. */
export function createDecider(
  workspace: CompiledWorkspace,
  onDecision: (decision: Decision) => void,
): Replay {
  const { limits, rules } = workspace;
  const waiting = new WaitingCalls();
  const memory = new Memory(limits, waiting);
  const fileOptOuts = createFileOptOuts(rules.contacts.values());
  const repeatedTexts = createRepeatedTexts();

  const applyFileOptOuts = (now: number): void => {
    for (let next = fileOptOuts.next(now); next; next = fileOptOuts.next(now)) {
      memory.optOut(next.contact, next.at);
    }
  };

  const endWaits = (now: number): void => {
    for (let call = waiting.first; call && call.until <= now; call = waiting.first) {
      // The workspace file's opt-out may lie in the wait without any event after it.
      applyFileOptOuts(call.until - 1);
      waiting.removeFirst();
      onDecision(settled(call));
      for (const decision of call.heldBack) onDecision(decision);
    }
  };

  const settled = ({ decision, wait }: WaitingCall): Decision => {
    if (wait === uneventfulWait) return decision;
    const { event, history, number } = decision.question;
    return decide(event, number, rules, limits, history, wait);
  };

  const answer = (event: InboundEvent, number: CompiledNumber | null): void => {
    const { at, contact, kind, text } = event;
    if (contact === null) return hand(decide(event, number, rules, limits, noHistory));
    if (number && hasVoicemailReply(event, number)) memory.takeOver(contact, event);
    const known = memory.historyOf(contact);
    const earlierTexts = number && kind === 'incoming_text' ? repeatedTexts.add(contact, text, at) : [];
    const history = earlierTexts.length === 0 ? known : new History({ ...known, earlierTexts });
    record(decide(event, number, rules, limits, history), contact);
  };

  /** Keeps what matters to later decisions; the decision itself comes out, or waits. */
  const record = (decision: Decision, contact: string): void => {
    const { reason, trigger, waitsUntil } = decision;
    const { at, number } = decision.question.event;
    const reply = reason === null ? { at, number, trigger } : null;
    if (reply) memory.addReply(contact, reply);
    if (reason === 'opt_out_request') memory.optOut(contact, at);
    if (reason === 'opt_in_request') memory.optIn(contact, at);
    if (waitsUntil === null) return hand(decision);
    waiting.add({
      contact,
      decision,
      until: waitsUntil,
      wait: uneventfulWait,
      heldReply: reply,
      heldBack: [],
    });
  };

  const hand = (decision: Decision): void => {
    if (waiting.last) waiting.last.heldBack.push(decision);
    else onDecision(decision);
  };

  return {
    take(event) {
      const { at, contact, kind } = event;
      endWaits(at);
      applyFileOptOuts(at);
      const number = rules.numbers.get(event.number) ?? null;
      if (isInbound(event)) answer(event, number);
      else if ((kind === 'outbound_call' || kind === 'outbound_text') && number && contact !== null) {
        memory.addTeamAct(contact, { kind, at, number: number.phone });
      }
    },
    finish() {
      endWaits(Infinity);
    },
  };
}

/** Whether it is a voicemail that finds a voicemail reply in its own period. */
function hasVoicemailReply(event: InboundEvent, number: CompiledNumber): boolean {
  return event.kind === 'voicemail' && number.replies.voicemail[periodAt(number.hours, event.at)] !== null;
}
