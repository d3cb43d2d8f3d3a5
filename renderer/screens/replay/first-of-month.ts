import type { InterfaceLanguage } from '#shared/model/interface-language.ts';

/** Writes the first day of a month as French does, « 1er novembre », in a text that `Intl` has made. */
export function withOrdinal(date: string, language: InterfaceLanguage): string {
  return language === 'en' ? date : date.replaceAll(/(?<![\d:])1(?=\s\p{L})/gu, '1er');
}
