import type { AutoReply, Period, Trigger } from '#shared/model/auto-reply.ts';
import type { Contact } from '#shared/model/contact.ts';
import type { Language } from '#shared/model/language.ts';
import { messageMaxLength } from '#shared/model/message.ts';
import { parseTemplate, type TemplatePart, type VariableName } from '#shared/model/message-template.ts';
import { nameMaxLength } from '#shared/model/name.ts';

/** A message in one language, read once. */
export type ReplyText = {
  readonly language: Language;
  readonly parts: readonly TemplatePart[];
};

export type CompiledReply = {
  readonly trigger: Trigger;
  readonly period: Period;
  readonly own: ReplyText;
  readonly translations: Readonly<Partial<Record<Language, ReplyText>>>;
  /** Whatever its variables stand for, it is neither blank nor too long: it need not be rendered to know. */
  readonly alwaysSendable: boolean;
};

/** Reads an auto-reply of a number that speaks `language`. */
export function compileReply(reply: AutoReply, language: Language): CompiledReply {
  const { fr, en } = reply.translations;
  const own = readText(reply.message, language);
  const translations = {
    ...(fr !== undefined && { fr: readText(fr, 'fr') }),
    ...(en !== undefined && { en: readText(en, 'en') }),
  };
  return {
    trigger: reply.trigger,
    period: reply.period,
    own,
    translations,
    alwaysSendable: [own, ...Object.values(translations)].every(isAlwaysSendable),
  };
}

/** The text a contact gets: in their language where it is known and there is one, else in the number's. */
export function textFor(reply: CompiledReply, contact: Contact | null): ReplyText {
  return (contact?.language && reply.translations[contact.language]) ?? reply.own;
}

function readText(message: string, language: Language): ReplyText {
  return { language, parts: parseTemplate(message).parts };
}

function isAlwaysSendable({ parts }: ReplyText): boolean {
  const saysSomething = parts.some((part) => part.kind === 'text' && part.text.trim() !== '');
  const longest = parts.reduce((sum, part) => sum + longestOf(part), 0);
  return saysSomething && longest <= messageMaxLength;
}

/** A bound in UTF-16 units, of which a text has at least as many as characters. */
function longestOf(part: TemplatePart): number {
  if (part.kind === 'text') return part.text.length;
  // Closing up around an empty value may put one space where there was none.
  return Math.max(longestValue[part.name], part.fallback?.length ?? 0, 1);
}

/** A character outside the basic plane takes two units. */
const longestName = 2 * nameMaxLength;

/** Bounds in UTF-16 units; the hours of a day may be many, so their list has none. */
const longestValue: Record<VariableName, number> = {
  'contact.first_name': longestName,
  'contact.full_name': 2 * longestName + 1,
  'workspace.name': longestName,
  'number.label': longestName,
  'number.formatted': 40,
  'hours.today': Infinity,
  'hours.next_opening': 40,
};
