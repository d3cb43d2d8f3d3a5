import i18next, { type InitOptions } from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Preferences } from '#shared/contract/preferences.ts';
import { interfaceLanguage } from './interface-language.ts';
import { resources } from './resources.ts';

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
