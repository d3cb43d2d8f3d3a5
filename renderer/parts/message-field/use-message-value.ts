import { useState } from 'react';
import type { Language } from '#shared/model/language.ts';
import type { VariableName } from '#shared/model/message-template.ts';
import { MessageValue } from './message-value.ts';

type Values = Partial<Record<Language, MessageValue>>;

/**
 * The message in the field, with what undoing and redoing it gives; the version of each language has its own.
 * @param message the text as it stands: where somebody else than the field has changed it, undoing takes that back
 */
export function useMessageValue(
  language: Language,
  message: string,
  nameOf: (name: VariableName) => string,
): [MessageValue, (value: MessageValue) => void] {
  const [values, setValues] = useState<Values>({});
  const [lastMessages, setLastMessages] = useState<Partial<Record<Language, string>>>({});
  const known = values[language];
  let value = known ?? MessageValue.of(message, nameOf).atEnd();
  if (message !== lastMessages[language]) {
    setLastMessages({ ...lastMessages, [language]: message });
    if (message !== value.message) value = value.withMessage(message).atEnd();
  }
  const setValue = (next: MessageValue): void => setValues((others) => ({ ...others, [language]: next }));
  if (value !== known) setValue(value);
  return [value, setValue];
}
