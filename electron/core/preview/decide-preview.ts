import type { Decision } from '#engine/decide.ts';
import { compileWorkspace } from '#engine/workspace.ts';
import type { ExplainedDecision, PastAct } from '#shared/contract/preview.ts';
import type { AutoReply, Trigger } from '#shared/model/auto-reply.ts';
import type { Contact } from '#shared/model/contact.ts';
import type { PhoneNumber } from '#shared/model/phone-number.ts';
import { measureSms } from '#shared/sms/segments.ts';
import type { AutoReplies } from '../auto-replies/auto-replies.ts';
import type { Contacts } from '../contacts/contacts.ts';
import type { GuardRailsStore } from '../guard-rails/guard-rails.ts';
import type { Numbers } from '../numbers/numbers.ts';
import type { WorkspaceStore } from '../workspace/workspace.ts';
import { periodBounds } from './period-bounds.ts';
import { type Activity, verdictOn } from './verdict.ts';

export type DecideParts = {
  clock: () => number;
  workspace: WorkspaceStore;
  guardRails: GuardRailsStore;
  contacts: Contacts;
  numbers: Numbers;
  autoReplies: AutoReplies;
};

type Sender = { phone: string | null } | { person: Omit<Contact, 'phone' | 'optedOutAt'> };

type Asked = {
  numberId: string;
  event: { kind: Trigger; at?: number | undefined; from: Sender; text: string };
  activity: readonly PastAct[];
  drafts: readonly AutoReply[];
};

/** Country code 999 is assigned to nobody: the number of people who are made up. */
const madeUpPhone = '+9990000000';

/** Decides an event that might happen, against the workspace as it stands. Refuses with `NOT_FOUND`. */
export function decidePreview(parts: DecideParts, { numberId, event, activity, drafts }: Asked) {
  const { number } = parts.numbers.get(numberId);
  const contact = contactOf(parts, event.from);
  const phone = 'phone' in event.from ? event.from.phone : madeUpPhone;
  const compiled = compileWorkspace({
    format: 'relais.workspace',
    version: 1,
    workspace: parts.workspace.get() ?? { name: '', language: number.language },
    guardRails: parts.guardRails.get(),
    contacts: contact ? [contact] : [],
    phoneNumbers: [
      { ...number, autoReplies: withDrafts(parts.autoReplies.list(numberId), drafts) },
      ...numberOfSender(parts, number, phone),
    ],
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

function withDrafts(saved: readonly AutoReply[], drafts: readonly AutoReply[]): AutoReply[] {
  const isDrafted = ({ trigger, period }: AutoReply): boolean =>
    drafts.some((draft) => draft.trigger === trigger && draft.period === period);
  return [...saved.filter((reply) => !isDrafted(reply)), ...drafts];
}

function activityOf({ numbers }: DecideParts, called: PhoneNumber, acts: readonly PastAct[]): Activity {
  const lineOf = ({ numberId }: PastAct): string =>
    (numberId === undefined ? called : numbers.get(numberId).number).phone;
  return {
    teamActs: acts.flatMap((act) => (act.kind === 'auto_reply' ? [] : [{ at: act.at, number: lineOf(act) }])),
    replies: acts.flatMap((act) =>
      act.kind === 'auto_reply' ? [{ at: act.at, number: lineOf(act), trigger: act.trigger }] : [],
    ),
  };
}
