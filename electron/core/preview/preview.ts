import type { Hours } from '#engine/hours.ts';
import { renderMessage } from '#engine/render.ts';
import type { Language } from '#shared/model/language.ts';
import type { Translations } from '#shared/model/message.ts';
import type { PhoneNumber } from '#shared/model/phone-number.ts';
import type { Contacts } from '../contacts/contacts.ts';
import type { WorkspaceStore } from '../workspace/workspace.ts';
import { exampleContacts } from './example-contacts.ts';

type Person = { firstName: string; lastName: string; language: Language | null };

/** Messages as they would be received from a number at an instant (epoch milliseconds). */
export type Preview = {
  /** The message in the number's language, written to an example contact who speaks it. */
  example(message: string, number: PhoneNumber, hours: Hours, at: number): string;
  /** The text this person would receive, in their language where there is a translation. */
  text(
    texts: { message: string; translations: Translations },
    person: Person,
    number: PhoneNumber,
    hours: Hours,
    at: number,
  ): { text: string; language: Language };
};

export function createPreview(workspace: WorkspaceStore, contacts: Contacts): Preview {
  const text: Preview['text'] = ({ message, translations }, person, number, hours, at) => {
    const { template, language } = textFor(person.language, { message, translations }, number.language);
    const workspaceName = workspace.get()?.name ?? '';
    const values = { contact: person, workspaceName, number, hours, at, language };
    return { text: renderMessage(template, values), language };
  };
  return {
    text,
    example: (message, number, hours, at) => {
      const { language } = number;
      const { firstName, lastName } = contacts.firstNamed(language) ?? exampleContacts[language];
      return text({ message, translations: {} }, { firstName, lastName, language }, number, hours, at).text;
    },
  };
}

function textFor(
  spoken: Language | null,
  { message, translations }: { message: string; translations: Translations },
  own: Language,
): { template: string; language: Language } {
  const translation = spoken === null || spoken === own ? undefined : translations[spoken];
  // An editor sends a translation that is not begun as a blank text.
  return spoken !== null && translation?.trim()
    ? { template: translation, language: spoken }
    : { template: message, language: own };
}
