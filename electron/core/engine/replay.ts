import type { DecisionLine } from '#shared/model/decision.ts';
import { type InboundEvent, isInbound, type LogEvent } from '#shared/model/event.ts';
import { decide, type Decision } from './decide.ts';
import { decisionLine } from './decision-line.ts';
import { noHistory, uneventfulWait } from './history.ts';
import { periodAt } from './hours.ts';
import {
  addReply,
  addTeamAct,
  applyFileOptOut,
  createMemory,
  optIn,
  optOut,
  type Past,
  startWaiting,
  stopWaiting,
  takeOver,
  type WaitingCall,
} from './memory.ts';
import { createRepeatedTexts } from './repeated-texts.ts';
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
  const memory = createMemory(workspace);
  const repeatedTexts = createRepeatedTexts();
  /** Missed calls whose wait is not over, each with the decisions it holds back. */
  const waiting: { past: Past; call: WaitingCall; heldBack: Decision[] }[] = [];

  const hand = (decision: Decision): void => {
    const last = waiting.at(-1);
    if (last) last.heldBack.push(decision);
    else onDecision(decision);
  };

  const endWaits = (now: number): void => {
    for (let first = waiting[0]; first && first.call.until <= now; first = waiting[0]) {
      waiting.shift();
      onDecision(settle(first.past, first.call));
      for (const decision of first.heldBack) onDecision(decision);
    }
  };

  const settle = (past: Past, call: WaitingCall): Decision => {
    const { decision, until } = call;
    // The workspace file's opt-out may lie in the wait without any event after it.
    applyFileOptOut(past, until - 1);
    stopWaiting(past, call);
    if (call.wait === uneventfulWait) return decision;
    const { event, history, number } = decision.question;
    return decide(event, number, rules, limits, history, call.wait);
  };

  const answer = (event: InboundEvent, number: CompiledNumber | null): void => {
    const { at, contact, kind, text } = event;
    const past = contact === null ? undefined : memory.find(contact, at);
    if (past && past.waiting.length > 0 && number && hasVoicemailReply(event, number)) takeOver(past, event);
    const known = past?.history ?? noHistory;
    const isText = kind === 'incoming_text' && number !== null && contact !== null;
    const earlierTexts = isText ? repeatedTexts.add(contact, text, at) : noHistory.earlierTexts;
    const history = earlierTexts.length === 0 ? known : { ...known, earlierTexts };
    const decision = decide(event, number, rules, limits, history);
    const until = decision.waitsUntil;
    if (until === null) {
      remember(decision, past);
      hand(decision);
    } else {
      makeWait(decision, until, past);
    }
  };

  /** Keeps what matters to later decisions. */
  const remember = ({ question, reason, trigger }: Decision, known: Past | undefined): void => {
    const { at, contact, number } = question.event;
    if (contact === null) return;
    if (reason === null) addReply(known ?? memory.open(contact, at), { at, number, trigger }, limits);
    if (reason === 'opt_out_request') optOut(known ?? memory.open(contact, at), at);
    if (reason === 'opt_in_request' && known) optIn(known);
  };

  const makeWait = (decision: Decision, until: number, known: Past | undefined): void => {
    const { event } = decision.question;
    const { at, contact, number } = event;
    const heldReply = decision.reason === null ? { at, number, trigger: decision.trigger } : null;
    const call: WaitingCall = { event, decision, until, wait: uneventfulWait, heldReply };
    const past = known ?? memory.open(contact ?? '', at);
    startWaiting(past, call, limits);
    waiting.push({ past, call, heldBack: [] });
  };

  return {
    take(event) {
      endWaits(event.at);
      const { at, contact, kind, number } = event;
      const known = rules.numbers.get(number) ?? null;
      if (isInbound(event)) answer(event, known);
      else if ((kind === 'outbound_call' || kind === 'outbound_text') && known && contact !== null) {
        addTeamAct(memory.open(contact, at), { at, number }, limits);
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
