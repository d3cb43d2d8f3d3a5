import { useQueries } from '@tanstack/react-query';
import { exampleContact } from '#shared/model/example-contact.ts';
import type { Language } from '#shared/model/language.ts';
import type { PhoneNumber } from '#shared/model/phone-number.ts';
import { api } from '../../client/client.ts';
import type { Example } from './example.ts';

/** The examples as the example contact of a language would receive them from a number now, in their order. */
export function useExampleTexts(
  number: PhoneNumber,
  examples: readonly Example[],
  language: Language,
): (string | undefined)[] {
  const contact = exampleContact(language);
  const answers = useQueries({
    queries: examples.map(({ messages }) => {
      const message = messages[language];
      // As the version of a language it is written to a contact who speaks it, whatever the number speaks.
      const translations = language === number.language ? {} : { [language]: message };
      return api.preview.message.queryOptions({
        input: { numberId: number.id, message, translations, contact },
      });
    }),
  });
  return answers.map(({ data }) => data?.text);
}
