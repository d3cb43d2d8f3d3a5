import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Preferences } from '#shared/contract/preferences.ts';
import { type InterfaceLanguage, interfaceLanguage } from '#shared/model/interface-language.ts';

type Catalogues = Promise<{ catalogues: object }>;

/** Only the language that is spoken is loaded, the menu's words before those of the screens. */
const load: Record<InterfaceLanguage, { shell: () => Catalogues; screens: () => Catalogues }> = {
  en: {
    shell: () => import('./shell-catalogues-en.ts'),
    screens: () => import('./catalogues-en.ts'),
  },
  'fr-CA': {
    shell: () => import('./shell-catalogues-fr-ca.ts'),
    screens: () => import('./catalogues-fr-ca.ts'),
  },
  fr: {
    shell: () => import('./shell-catalogues-fr.ts'),
    screens: () => import('./catalogues-fr.ts'),
  },
};

/** The language asked for last: its words may still be loading. */
let wanted: InterfaceLanguage | undefined;

/**
 * Starts the menu's words in the language that the person or their system asks for. A screen waits for its own:
 * `screenWords`.
 */
export async function startI18n(preference: Preferences['language']): Promise<void> {
  await i18next.use(initReactI18next).init({
    defaultNS: false,
    fallbackLng: false,
    interpolation: { escapeValue: false },
    resources: {},
    returnNull: false,
  });
  wanted = interfaceLanguage(preference, navigator.languages);
  add(wanted, await load[wanted].shell());
  await speak(wanted);
}

/** Loads the words of the screens in the language that is spoken, unless they are there. */
export async function screenWords(): Promise<void> {
  const language = wanted;
  if (language === undefined) throw new Error('No language is spoken yet');
  add(language, await load[language].screens());
}

/** Speaks another language from now on; the page says so to screen readers. */
export async function changeInterfaceLanguage(preference: Preferences['language']): Promise<void> {
  const language = interfaceLanguage(preference, navigator.languages);
  wanted = language;
  if (language === i18next.language) return;
  const loaded = await Promise.all([load[language].shell(), load[language].screens()]);
  if (language !== wanted) return;
  for (const part of loaded) add(language, part);
  await speak(language);
}

function add(language: InterfaceLanguage, { catalogues }: Awaited<Catalogues>): void {
  for (const [namespace, words] of Object.entries(catalogues)) {
    i18next.addResourceBundle(language, namespace, words);
  }
}

async function speak(language: InterfaceLanguage): Promise<void> {
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
}
