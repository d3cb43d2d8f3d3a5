import type { Fault } from '#shared/model/fault.ts';
import { type Language, languages } from '#shared/model/language.ts';

/**
 * The first fault of the text in one language that it helps to know of: an empty message only once saving it
 * was tried, a tag that is not closed only once the person has left the field.
 */
export function faultToShow(
  faults: readonly Fault[],
  language: Language,
  numberLanguage: Language,
  { hasTried, isFocused }: { hasTried: boolean; isFocused: boolean },
): Fault | undefined {
  return faults.find((fault) => {
    if (languageOfFault(fault, numberLanguage) !== language) return false;
    if (fault.code === 'too_short') return hasTried;
    return fault.code !== 'unsupported_tag' || hasTried || !isFocused;
  });
}

/** The language of the text that a fault is in. */
export function languageOfFault({ path: [field, language] }: Fault, numberLanguage: Language): Language {
  return field === 'translations'
    ? (languages.find((code) => code === language) ?? numberLanguage)
    : numberLanguage;
}
