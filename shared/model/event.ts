import type { Trigger } from './auto-reply.ts';

/** What a line of an event log tells. The first three are decided; the others are what happened around them. */
export const eventKinds = [
  'missed_call',
  'voicemail',
  'incoming_text',
  'outbound_call',
  'outbound_text',
  'answered_call',
  'auto_reply',
] as const;
export type EventKind = (typeof eventKinds)[number];

/**
 * One readable line of an event log (domain.md, the event log). `at` is epoch milliseconds; `number` is the
 * business line and `contact` the outside party, both as written, `contact` null when withheld.
 */
export type LogEvent = {
  id: string;
  at: number;
  kind: EventKind;
  number: string;
  contact: string | null;
  text: string;
  callId: string | null;
};

/** The keys of a line of an event log, which are the columns of a CSV one. */
export const eventFields = ['id', 'at', 'kind', 'number', 'contact', 'text', 'callId'] as const;
export type EventField = (typeof eventFields)[number];

/** An event that is decided: something came in that an auto-reply might answer. */
export type InboundEvent = LogEvent & { kind: Trigger };

export function isInbound(event: LogEvent): event is InboundEvent {
  return event.kind === 'missed_call' || event.kind === 'voicemail' || event.kind === 'incoming_text';
}
