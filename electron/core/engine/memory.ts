import type { InboundEvent } from '#shared/model/event.ts';
import { parseInstant } from '#shared/model/instant.ts';
import type { Decision } from './decide.ts';
import { type Limits, replyMemory } from './guard-rails.ts';
import { type History, noHistory, type PastReply, type TeamAct, type Wait } from './history.ts';
import type { CompiledWorkspace } from './workspace.ts';

/** A missed call that waits for a voicemail, and what has happened since. */
export type WaitingCall = {
  readonly event: InboundEvent;
  /** What is decided if nothing happens. */
  readonly decision: Decision;
  /** Epoch ms, not included in the wait. */
  readonly until: number;
  wait: Wait;
  /** The reply it holds, as if sent at the call's own instant, as long as it may leave. */
  heldReply: PastReply | null;
};

/** What is remembered of one contact. */
export type Past = {
  /** Replaced, never changed: decisions keep the one they saw. Texts are remembered elsewhere. */
  history: History;
  /** The opt-out of the workspace file until its instant (epoch ms) has come. */
  optOutToCome: number | null;
  /** In order of their calls. */
  readonly waiting: WaitingCall[];
};

/** What is remembered of all contacts, as far as it can still matter. Instants are given in order. */
export type Memory = {
  /** What is known of a contact at an instant, or undefined when that is nothing. */
  find(contact: string, at: number): Past | undefined;
  /** The same, to write in. */
  open(contact: string, at: number): Past;
};

const firstSweep = 10_000;

export function createMemory({ limits, rules }: CompiledWorkspace): Memory {
  const pasts = new Map<string, Past>();
  for (const { optedOutAt, phone } of rules.contacts.values()) {
    if (optedOutAt !== null) pasts.set(phone, { ...blank(), optOutToCome: parseInstant(optedOutAt) });
  }
  let nextSweep = firstSweep;

  /** Forgets the contacts that no longer matter each time their number has doubled. */
  const sweep = (at: number): void => {
    if (pasts.size < nextSweep) return;
    for (const [contact, past] of pasts) if (isOver(past, limits, at)) pasts.delete(contact);
    nextSweep = Math.max(firstSweep, 2 * pasts.size);
  };
  const find = (contact: string, at: number): Past | undefined => {
    const past = pasts.get(contact);
    if (past) applyFileOptOut(past, at);
    return past;
  };
  const open = (contact: string, at: number): Past => {
    const known = find(contact, at);
    if (known) return known;
    sweep(at);
    const past = blank();
    pasts.set(contact, past);
    return past;
  };
  return { find, open };
}

/** Lets the opt-out of the workspace file come if its instant is not later than this one. */
export function applyFileOptOut(past: Past, at: number): void {
  if (past.optOutToCome === null || past.optOutToCome > at) return;
  optOut(past, past.optOutToCome);
  past.optOutToCome = null;
}

/** The contact refuses texts from an instant on; what waits is stopped. */
export function optOut(past: Past, at: number): void {
  past.history = { ...past.history, optedOutSince: at };
  for (const call of past.waiting) {
    call.wait = { ...call.wait, optedOutAt: call.wait.optedOutAt ?? at };
    releaseReply(past, call);
  }
}

export function optIn(past: Past): void {
  past.history = { ...past.history, optedOutSince: null };
}

/** The team called or texted; what waits is stopped unless the recent-conversation window is off. */
export function addTeamAct(past: Past, act: TeamAct, limits: Limits): void {
  past.history = { ...past.history, lastTeamAct: act };
  if (limits.recentConversation === 0) return;
  for (const call of past.waiting) {
    call.wait = { ...call.wait, teamAct: act };
    releaseReply(past, call);
  }
}

export function addReply(past: Past, reply: PastReply, limits: Limits): void {
  const memory = replyMemory(limits);
  const replies = past.history.replies.filter(({ at }) => reply.at - at < memory);
  replies.push(reply);
  past.history = { ...past.history, replies };
}

/** A missed call starts to wait; the reply it would send counts as sent meanwhile. */
export function startWaiting(past: Past, call: WaitingCall, limits: Limits): void {
  past.waiting.push(call);
  if (call.heldReply) addReply(past, call.heldReply, limits);
}

/** A voicemail that has a reply of its own takes over from the missed calls of the same call. */
export function takeOver(past: Past, voicemail: InboundEvent): void {
  for (const call of past.waiting.filter(({ event }) => isSameCall(event, voicemail))) {
    call.wait = { ...call.wait, voicemailAt: voicemail.at };
    releaseReply(past, call);
    stopWaiting(past, call);
  }
}

/** The wait is over; a reply still held has left. */
export function stopWaiting(past: Past, call: WaitingCall): void {
  const place = past.waiting.indexOf(call);
  if (place !== -1) past.waiting.splice(place, 1);
}

function releaseReply(past: Past, call: WaitingCall): void {
  if (!call.heldReply) return;
  const replies = past.history.replies.filter((reply) => reply !== call.heldReply);
  past.history = { ...past.history, replies };
  call.heldReply = null;
}

/** Of one contact: number and call id are equal; without a call id a voicemail is of no known call. */
function isSameCall(a: InboundEvent, b: InboundEvent): boolean {
  return a.callId !== null && a.callId === b.callId && a.number === b.number;
}

function blank(): Past {
  return { history: noHistory, optOutToCome: null, waiting: [] };
}

function isOver(past: Past, limits: Limits, at: number): boolean {
  const { lastTeamAct, optedOutSince, replies } = past.history;
  return (
    past.optOutToCome === null &&
    past.waiting.length === 0 &&
    optedOutSince === null &&
    (lastTeamAct === null || at - lastTeamAct.at >= limits.recentConversation) &&
    replies.every((reply) => at - reply.at >= replyMemory(limits))
  );
}
