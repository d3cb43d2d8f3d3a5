import type { Fault } from '#shared/model/fault.ts';
import type { Language } from '#shared/model/language.ts';

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
  return faults.find(({ path, code }) => {
    const isHere = language === numberLanguage ? path[0] === 'message' : path.join('.') === `translations.${language}`;
    if (!isHere) return false;
    if (code === 'too_short') return hasTried;
    return code !== 'unsupported_tag' || hasTried || !isFocused;
  });
}
