import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Preferences } from '#shared/contract/preferences.ts';
import { type InterfaceLanguage, interfaceLanguage } from '#shared/model/interface-language.ts';

/** Only the language that is spoken is loaded. */
const load: Record<InterfaceLanguage, () => Promise<{ catalogues: object }>> = {
  en: () => import('./catalogues-en.ts'),
  'fr-CA': () => import('./catalogues-fr-ca.ts'),
  fr: () => import('./catalogues-fr.ts'),
};

/** Starts the screens' words in the language that the person or their system asks for. */
export async function startI18n(preference: Preferences['language']): Promise<void> {
  await i18next.use(initReactI18next).init({
    defaultNS: false,
    fallbackLng: false,
    interpolation: { escapeValue: false },
    resources: {},
    returnNull: false,
  });
  await changeInterfaceLanguage(preference);
}

/** The language asked for last: its words may still be loading. */
let wanted: InterfaceLanguage | undefined;

/** Speaks another language from now on; the page says so to screen readers. */
export async function changeInterfaceLanguage(preference: Preferences['language']): Promise<void> {
  const language = interfaceLanguage(preference, navigator.languages);
  wanted = language;
  if (language === i18next.language) return;
  const { catalogues } = await load[language]();
  if (language !== wanted) return;
  for (const [namespace, words] of Object.entries(catalogues)) {
    i18next.addResourceBundle(language, namespace, words);
  }
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
}
