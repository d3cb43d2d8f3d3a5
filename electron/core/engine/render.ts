import type { Language } from '#shared/model/language.ts';
import { parseTemplate, type TemplatePart, type VariableName } from '#shared/model/message-template.ts';
import { formatPhone } from '#shared/phone/format.ts';
import { type ComposedMessage, composeMessage } from './composed-message.ts';
import type { Hours } from './hours.ts';
import { nextOpeningWords, todayWords } from './opening-words.ts';

/** What the variables of a message stand for: `at` is the event's instant, `language` that of the message. */
export type MessageValues = {
  contact: { firstName: string; lastName: string };
  workspaceName: string;
  number: { label: string; phone: string };
  hours: Hours;
  at: number;
  language: Language;
};

/**
 * The text a contact receives, composed and trimmed. A tag that is not an accepted one stays as it is written;
 * a value that is missing without a fallback leaves nothing, and the spaces around it close up.
 */
export function renderMessage(template: string, values: MessageValues): string {
  return renderParts(parseTemplate(template).parts, values).text;
}

/** The same of a message that was read before. */
export function renderParts(parts: readonly TemplatePart[], values: MessageValues): ComposedMessage {
  return composeMessage(
    parts.map((part) =>
      part.kind === 'text' ? part.text : (valueOf(part.name, values) ?? part.fallback ?? ''),
    ),
  );
}

/** The value of a variable, or null when it is missing; a blank value is missing. */
function valueOf(name: VariableName, values: MessageValues): string | null {
  const value = rawValueOf(name, values);
  return value === null || value.trim() === '' ? null : value;
}

function rawValueOf(name: VariableName, values: MessageValues): string | null {
  const { at, contact, hours, language, number, workspaceName } = values;
  switch (name) {
    case 'contact.first_name':
      return contact.firstName;
    case 'contact.full_name':
      return [contact.firstName, contact.lastName].filter((part) => part.trim() !== '').join(' ');
    case 'workspace.name':
      return workspaceName;
    case 'number.label':
      return number.label;
    case 'number.formatted':
      return formatPhone(number.phone, language);
    case 'hours.today':
      return todayWords(hours, at, language);
    case 'hours.next_opening':
      return nextOpeningWords(hours, at, language);
  }
}
