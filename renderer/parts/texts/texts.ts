import { type Language, languages } from '#shared/model/language.ts';

/** What a reply says: the message in the number's language, and the same in others. */
export type Texts = { message: string; translations: Partial<Record<Language, string>> };

export const noTexts: Texts = { message: '', translations: {} };

/** A translation that is begun and blank counts as none. */
export function withoutBlankTranslations({ message, translations }: Texts): Texts {
  const written = Object.entries(translations).filter(([, text]) => text.trim() !== '');
  return { message, translations: Object.fromEntries(written) };
}

export function saySame(a: Texts, b: Texts): boolean {
  const [one, other] = [withoutBlankTranslations(a), withoutBlankTranslations(b)];
  return (
    one.message === other.message &&
    languages.every((language) => one.translations[language] === other.translations[language])
  );
}

/** The text in one language. */
export function textIn(texts: Texts, language: Language, numberLanguage: Language): string {
  return language === numberLanguage ? texts.message : (texts.translations[language] ?? '');
}

/** The same texts with another one in one language. */
export function withTextIn(texts: Texts, language: Language, numberLanguage: Language, text: string): Texts {
  if (language === numberLanguage) return { ...texts, message: text };
  return { ...texts, translations: { ...texts.translations, [language]: text } };
}

export function withoutTranslation({ message, translations }: Texts, language: Language): Texts {
  const { [language]: _, ...others } = translations;
  return { message, translations: others };
}
