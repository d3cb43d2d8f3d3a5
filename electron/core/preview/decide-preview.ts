import type { Decision } from '#engine/decide.ts';
import type { TeamAct } from '#engine/history.ts';
import type { ExplainedDecision, PastAct } from '#shared/contract/preview.ts';
import type { AutoReply, Trigger } from '#shared/model/auto-reply.ts';
import type { Contact } from '#shared/model/contact.ts';
import type { PhoneNumber } from '#shared/model/phone-number.ts';
import { measureSms } from '#shared/sms/segments.ts';
import type { Contacts } from '../contacts/contacts.ts';
import type { Numbers } from '../numbers/numbers.ts';
import { compilePreview, type CompilePreviewParts } from './compile-preview.ts';
import { madeUpPhone } from './made-up-phone.ts';
import { periodBounds } from './period-bounds.ts';
import { type Activity, verdictOn } from './verdict.ts';

export type DecideParts = CompilePreviewParts & {
  clock: () => number;
  contacts: Contacts;
  numbers: Numbers;
};

type Sender = { phone: string | null } | { person: Omit<Contact, 'phone' | 'optedOutAt'> };

type Asked = {
  numberId: string;
  event: { kind: Trigger; at?: number | undefined; from: Sender; text: string };
  activity: readonly PastAct[];
  drafts: readonly AutoReply[];
};

/** Decides an event that might happen, against the workspace as it stands. Refuses with `NOT_FOUND`. */
export function decidePreview(parts: DecideParts, { numberId, event, activity, drafts }: Asked) {
  const { number } = parts.numbers.get(numberId);
  const contact = contactOf(parts, event.from);
  const phone = 'phone' in event.from ? event.from.phone : madeUpPhone;
  const compiled = compilePreview(parts, number, drafts, {
    contacts: contact ? [contact] : [],
    others: numberOfSender(parts, number, phone),
  });
  const { at = parts.clock(), kind, text } = event;
  const decision = verdictOn(
    compiled,
    { id: 'preview', at, kind, number: number.phone, contact: phone, text, callId: null },
    activityOf(parts, number, activity),
  );
  const hours = decision.question.number?.hours;
  if (!hours) throw new Error(`The number ${numberId} was compiled and is not there`);
  return { at, ...explained(decision), hours: periodBounds(hours, at) };
}

function explained(decision: Decision): Omit<ExplainedDecision, 'at' | 'hours'> {
  const { message, outcome, period, reason, trace, trigger, until, waitsUntil } = decision;
  return {
    outcome,
    reason,
    trigger,
    period,
    until,
    waitsUntil: outcome === 'send' ? waitsUntil : null,
    message: message && { ...message, ...sizeOf(message.text) },
    trace,
  };
}

function sizeOf(text: string) {
  const { encoding, segments } = measureSms(text);
  return { encoding, segments };
}

function contactOf({ contacts }: DecideParts, from: Sender): Contact | null {
  if ('person' in from) return { ...from.person, phone: madeUpPhone, optedOutAt: null };
  return from.phone === null ? null : contacts.find(from.phone);
}

/** The sender may be another of the workspace's own numbers, which the engine must then know. */
function numberOfSender({ numbers }: DecideParts, called: PhoneNumber, phone: string | null) {
  const own = phone === null || phone === called.phone ? null : numbers.findByPhone(phone);
  return own ? [{ ...own.number, autoReplies: [] }] : [];
}

function activityOf({ numbers }: DecideParts, called: PhoneNumber, acts: readonly PastAct[]): Activity {
  const lineOf = ({ numberId }: PastAct): string =>
    (numberId === undefined ? called : numbers.get(numberId).number).phone;
  const activity = {
    teamActs: [] as TeamAct[],
    replies: [] as { at: number; number: string; trigger: Trigger }[],
    requests: [] as { at: number; kind: 'opt_out' | 'opt_in' }[],
    texts: [] as { at: number; text: string }[],
    voicemails: [] as { at: number }[],
  };
  for (const act of acts) {
    const ofLine = { at: act.at, number: lineOf(act) };
    if (act.kind === 'auto_reply') activity.replies.push({ ...ofLine, trigger: act.trigger });
    else if (act.kind === 'opt_out' || act.kind === 'opt_in') {
      activity.requests.push({ at: act.at, kind: act.kind });
    } else if (act.kind === 'incoming_text') activity.texts.push({ at: act.at, text: act.text });
    else if (act.kind === 'voicemail') activity.voicemails.push({ at: act.at });
    else activity.teamActs.push({ ...ofLine, kind: act.kind });
  }
  return activity;
}
