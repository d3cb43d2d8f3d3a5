import { type AutoReply, type Period, type Trigger } from '#shared/model/auto-reply.ts';
import type { Contact } from '#shared/model/contact.ts';
import type { WorkspaceFile, WorkspaceFileNumber } from '#shared/model/workspace-file.ts';
import type { Language } from '#shared/model/language.ts';
import { compileGuardRails, type Limits } from './guard-rails.ts';
import { compileHours, type Hours } from './hours.ts';
import { type CompiledReply, compileReply } from './reply-text.ts';

/** A business line, compiled once so that deciding looks up instead of reading. */
export type CompiledNumber = {
  readonly phone: string;
  readonly label: string;
  readonly hours: Hours;
  readonly replies: Readonly<Record<Trigger, Readonly<Record<Period, CompiledReply | null>>>>;
  /** Whether a call missed in a period waits for a voicemail: the voicemail has a reply of its own that says something else. */
  readonly waits: Readonly<Record<Period, boolean>>;
};

/** What the workspace knows and has set, the guard rails apart; numbers and contacts by their E.164 number. */
export type Rules = {
  readonly workspaceName: string;
  readonly numbers: ReadonlyMap<string, CompiledNumber>;
  readonly contacts: ReadonlyMap<string, Contact>;
};

export type CompiledWorkspace = { readonly rules: Rules; readonly limits: Limits };

/** Compiles a valid workspace file (schemas of shared/model). Throws `RangeError` for an unknown zone. */
export function compileWorkspace(file: WorkspaceFile): CompiledWorkspace {
  const numbers = file.phoneNumbers.map((number) => compileNumber(number, file.workspace.language));
  return {
    rules: {
      workspaceName: file.workspace.name,
      numbers: new Map(numbers.map((number) => [number.phone, number])),
      contacts: new Map(file.contacts.map((contact) => [contact.phone, contact])),
    },
    limits: compileGuardRails(file.guardRails),
  };
}

function compileNumber(number: WorkspaceFileNumber, workspaceLanguage: Language): CompiledNumber {
  const language = number.language ?? workspaceLanguage;
  const find = (trigger: Trigger, period: Period): AutoReply | undefined =>
    number.autoReplies.find((reply) => reply.trigger === trigger && reply.period === period);
  const compiled = (trigger: Trigger, period: Period): CompiledReply | null => {
    const reply = find(trigger, period);
    return reply ? compileReply(reply, language) : null;
  };
  const inEachPeriod = <Value>(of: (period: Period) => Value): Record<Period, Value> => ({
    business_hours: of('business_hours'),
    after_hours: of('after_hours'),
  });
  return {
    phone: number.phone,
    label: number.label,
    hours: compileHours(number),
    replies: {
      missed_call: inEachPeriod((period) => compiled('missed_call', period)),
      voicemail: inEachPeriod((period) => compiled('voicemail', period)),
      incoming_text: inEachPeriod((period) => compiled('incoming_text', period)),
    },
    waits: inEachPeriod((period) => {
      const missedCall = find('missed_call', period);
      const voicemail = find('voicemail', period);
      return missedCall !== undefined && voicemail !== undefined && !sayTheSame(missedCall, voicemail);
    }),
  };
}

function sayTheSame(a: AutoReply, b: AutoReply): boolean {
  return (
    a.message === b.message &&
    a.translations.fr === b.translations.fr &&
    a.translations.en === b.translations.en
  );
}
