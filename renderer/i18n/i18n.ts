import i18next, { type InitOptions } from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Preferences } from '#shared/contract/preferences.ts';
import { resources } from './resources.ts';

/** The languages the interface speaks. */
export type InterfaceLanguage = 'en' | 'fr-CA' | 'fr';

const options: InitOptions = {
  resources,
  lng: 'en',
  fallbackLng: 'en',
  ns: Object.keys(resources.en),
  defaultNS: false,
  interpolation: { escapeValue: false },
  returnNull: false,
};

/** Starts the catalogues in the language that the person or their system asks for. */
export async function startI18n(preference: Preferences['language']): Promise<void> {
  await i18next.use(initReactI18next).init({ ...options, lng: interfaceLanguage(preference) });
  document.documentElement.lang = i18next.language;
}

export async function changeInterfaceLanguage(preference: Preferences['language']): Promise<void> {
  await i18next.changeLanguage(interfaceLanguage(preference));
  document.documentElement.lang = i18next.language;
}

/** The language to speak: the chosen one, or the first of the system's that Relais knows, or English. */
export function interfaceLanguage(
  preference: Preferences['language'],
  systemLanguages: readonly string[] = navigator.languages,
): InterfaceLanguage {
  if (preference !== 'system') return preference;
  for (const tag of systemLanguages) {
    const language = tag.toLowerCase();
    if (language === 'fr-ca') return 'fr-CA';
    if (language === 'fr' || language.startsWith('fr-')) return 'fr';
    if (language === 'en' || language.startsWith('en-')) return 'en';
  }
  return 'en';
}
