import type { Period, Trigger } from '#shared/model/auto-reply.ts';
import type { InboundEvent } from '#shared/model/event.ts';
import type { Language } from '#shared/model/language.ts';
import { messageMaxLength } from '#shared/model/message.ts';
import { characterCount } from '#shared/model/text.ts';
import type { Limits } from './guard-rails.ts';
import type { History, Wait } from './history.ts';
import type { ComposedMessage } from './composed-message.ts';
import { renderParts } from './render.ts';
import { type CompiledReply, textFor } from './reply-text.ts';
import type { CompiledNumber, Rules } from './workspace.ts';

/** All that a decision rests on. `number` is null when the workspace has no such number. */
export type Question = {
  readonly event: InboundEvent;
  readonly number: CompiledNumber | null;
  readonly rules: Rules;
  readonly guardRails: Limits;
  readonly history: History;
  /** Uneventful for what does not wait, and while it still waits. */
  readonly wait: Wait;
};

/** A text as the contact receives it. */
export type RenderedMessage = ComposedMessage & { readonly language: Language };

/** The triggers whose replies answer an event, the first that has one first: a voicemail is also a missed call. */
export function triggersFor(kind: Trigger): readonly Trigger[] {
  return kind === 'voicemail' ? ['voicemail', 'missed_call'] : [kind];
}

/** The auto-reply that answers an event in a period, or null. */
export function replyFor(number: CompiledNumber, kind: Trigger, period: Period): CompiledReply | null {
  const own = number.replies[kind][period];
  return own ?? (kind === 'voicemail' ? number.replies.missed_call[period] : null);
}

/** Whether the event is a missed call that waits, in its period, for a voicemail. */
export function waitsForVoicemail(question: Question, number: CompiledNumber, period: Period): boolean {
  const { event, guardRails } = question;
  return event.kind === 'missed_call' && guardRails.voicemailGrace > 0 && number.waits[period];
}

/** The reply as the event's contact receives it. */
export function messageOf(question: Question, number: CompiledNumber, reply: CompiledReply): RenderedMessage {
  const { event, rules } = question;
  const contact = rules.contacts.get(event.contact ?? '') ?? null;
  const { language, parts } = textFor(reply, contact);
  const { encoding, segments, text } = renderParts(parts, {
    contact: contact ?? nobody,
    workspaceName: rules.workspaceName,
    number,
    hours: number.hours,
    at: event.at,
    language,
  });
  return { text, language, segments, encoding };
}

const nobody = { firstName: '', lastName: '' };

/** Whether the rendered reply may leave: not blank, not too long. It is rendered only if that is in doubt. */
export function isSendable(question: Question, number: CompiledNumber, reply: CompiledReply): boolean {
  if (reply.alwaysSendable) return true;
  return isSendableText(messageOf(question, number, reply).text);
}

export function isSendableText(text: string): boolean {
  const length = characterCount(text);
  return length >= 1 && length <= messageMaxLength;
}
