import type { Hours } from '#engine/hours.ts';
import { renderMessage } from '#engine/render.ts';
import { exampleContact } from '#shared/model/example-contact.ts';
import type { Language } from '#shared/model/language.ts';
import type { Translations } from '#shared/model/message.ts';
import type { PhoneNumber } from '#shared/model/phone-number.ts';
import type { WorkspaceStore } from '../workspace/workspace.ts';

type Person = { firstName: string; lastName: string; language: Language | null };

/** Messages as they would be received from a number at an instant (epoch milliseconds). */
export type Preview = {
  /** The message in the number's language, written to the example contact who speaks it. */
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

export function createPreview(workspace: WorkspaceStore): Preview {
  const text: Preview['text'] = ({ message, translations }, person, number, hours, at) => {
    const { template, language } = textFor(person.language, { message, translations }, number.language);
    const workspaceName = workspace.get()?.name ?? '';
    const values = { contact: person, workspaceName, number, hours, at, language };
    return { text: renderMessage(template, values), language };
  };
  return {
    text,
    example: (message, number, hours, at) =>
      text({ message, translations: {} }, exampleContact(number.language), number, hours, at).text,
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
