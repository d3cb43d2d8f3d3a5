import type { InboundEvent } from '#shared/model/event.ts';
import { isOver, type Limits, withReply } from './guard-rails.ts';
import { History, noHistory, type PastReply, type TeamAct } from './history.ts';
import { isSameCall, type WaitingCall, type WaitingCalls } from './waiting-calls.ts';

const firstSweep = 10_000;

/**
 * What happened with each contact, as far as it can still matter, and what it does to the calls that wait. It is
 * told in order of time; instants are epoch ms.
 */
export class Memory {
  private readonly limits: Limits;
  private readonly waiting: WaitingCalls;
  private readonly histories = new Map<string, History>();
  private nextSweep = firstSweep;

  constructor(limits: Limits, waiting: WaitingCalls) {
    this.limits = limits;
    this.waiting = waiting;
  }

  historyOf(contact: string): History {
    return this.histories.get(contact) ?? noHistory;
  }

  /** The contact refuses texts from an instant on; what waits is stopped. */
  optOut(contact: string, at: number): void {
    this.keep(contact, new History({ ...this.historyOf(contact), optedOutSince: at }), at);
    for (const call of this.waiting.of(contact)) {
      call.wait = { ...call.wait, optedOutAt: call.wait.optedOutAt ?? at };
      this.releaseReply(call, at);
    }
  }

  optIn(contact: string, at: number): void {
    const history = this.historyOf(contact);
    if (history.optedOutSince === null) return;
    this.keep(contact, new History({ ...history, optedOutSince: null }), at);
  }

  /** The team called or texted; what waits is stopped unless the recent-conversation window is off. */
  addTeamAct(contact: string, act: TeamAct): void {
    this.keep(contact, new History({ ...this.historyOf(contact), lastTeamAct: act }), act.at);
    if (this.limits.recentConversation === 0) return;
    for (const call of this.waiting.of(contact)) {
      call.wait = { ...call.wait, teamAct: act };
      this.releaseReply(call, act.at);
    }
  }

  /** A reply left, or is held by a call that waits. */
  addReply(contact: string, reply: PastReply): void {
    this.keep(contact, withReply(this.historyOf(contact), reply, this.limits), reply.at);
  }

  /** A voicemail that has a reply of its own takes over from the missed calls of the same call. */
  takeOver(contact: string, voicemail: InboundEvent): void {
    for (const call of this.waiting.of(contact)) {
      if (!isSameCall(call.decision.question.event, voicemail)) continue;
      call.wait = { ...call.wait, voicemailAt: voicemail.at };
      this.releaseReply(call, voicemail.at);
      this.waiting.close(call);
    }
  }

  private releaseReply(call: WaitingCall, at: number): void {
    const { contact, heldReply } = call;
    if (!heldReply) return;
    const history = this.historyOf(contact);
    const replies = history.replies.filter((reply) => reply !== heldReply);
    this.keep(contact, new History({ ...history, replies }), at);
    call.heldReply = null;
  }

  private keep(contact: string, history: History, at: number): void {
    this.histories.set(contact, history);
    if (this.histories.size >= this.nextSweep) this.sweep(at);
  }

  /** Forgets the contacts that no longer matter, each time their number has doubled. */
  private sweep(at: number): void {
    for (const [contact, history] of this.histories) {
      if (isOver(history, this.limits, at)) this.histories.delete(contact);
    }
    this.nextSweep = Math.max(firstSweep, 2 * this.histories.size);
  }
}
