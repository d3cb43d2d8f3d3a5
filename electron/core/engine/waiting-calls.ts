import type { InboundEvent } from '#shared/model/event.ts';
import type { Decision } from './decide.ts';
import type { PastReply, Wait } from './history.ts';

/** A missed call that waits for a voicemail, and what has happened since. */
export type WaitingCall = {
  readonly contact: string;
  /** What is decided if nothing happens. */
  readonly decision: Decision;
  /** Epoch ms, not included in the wait. */
  readonly until: number;
  wait: Wait;
  /** The reply it holds, as if sent at the call's own instant, as long as it may leave. */
  heldReply: PastReply | null;
  /** The decisions on later events, which come out after its own. */
  readonly heldBack: Decision[];
};

/** The calls that wait, in order. All wait equally long, so that the first one is the first to be decided. */
export class WaitingCalls {
  private readonly calls: WaitingCall[] = [];
  private readonly byContact = new Map<string, WaitingCall[]>();

  get first(): WaitingCall | undefined {
    return this.calls[0];
  }

  get last(): WaitingCall | undefined {
    return this.calls.at(-1);
  }

  /** Those of a contact that no voicemail has taken over. */
  of(contact: string): readonly WaitingCall[] {
    return this.byContact.get(contact) ?? none;
  }

  add(call: WaitingCall): void {
    this.calls.push(call);
    const others = this.byContact.get(call.contact);
    if (others) others.push(call);
    else this.byContact.set(call.contact, [call]);
  }

  /** Nothing that happens later concerns the call. */
  close(call: WaitingCall): void {
    const left = this.of(call.contact).filter((other) => other !== call);
    if (left.length > 0) this.byContact.set(call.contact, left);
    else this.byContact.delete(call.contact);
  }

  /** The wait of the first call is over. */
  removeFirst(): void {
    const first = this.calls.shift();
    if (first) this.close(first);
  }
}

const none: readonly WaitingCall[] = [];

/** Of one contact: number and call id are equal; without a call id a voicemail is of no known call. */
export function isSameCall(a: InboundEvent, b: InboundEvent): boolean {
  return a.callId !== null && a.callId === b.callId && a.number === b.number;
}
