import { createInstance, type TFunction } from 'i18next';
import { type InterfaceLanguage, interfaceLanguage } from '#shared/model/interface-language.ts';
import enFaults from '../../locales/en/faults.json' with { type: 'json' };
import enTerminal from '../../locales/en/terminal.json' with { type: 'json' };
import enWords from '../../locales/en/words.json' with { type: 'json' };
import caFaults from '../../locales/fr-CA/faults.json' with { type: 'json' };
import caTerminal from '../../locales/fr-CA/terminal.json' with { type: 'json' };
import caWords from '../../locales/fr-CA/words.json' with { type: 'json' };
import frFaults from '../../locales/fr/faults.json' with { type: 'json' };
import frTerminal from '../../locales/fr/terminal.json' with { type: 'json' };
import frWords from '../../locales/fr/words.json' with { type: 'json' };

/** The catalogues of what is said in a terminal. */
export const resources = {
  en: { terminal: enTerminal, faults: enFaults, words: enWords },
  'fr-CA': { terminal: caTerminal, faults: caFaults, words: caWords },
  fr: { terminal: frTerminal, faults: frFaults, words: frWords },
};

export type Words = TFunction<['terminal', 'faults', 'words']>;

export function wordsIn(language: InterfaceLanguage): Words {
  const catalogue = createInstance();
  void catalogue.init({
    initAsync: false,
    resources,
    lng: language,
    fallbackLng: 'en',
    ns: ['terminal', 'faults', 'words'],
    interpolation: { escapeValue: false },
  });
  return catalogue.getFixedT(language, ['terminal', 'faults', 'words']);
}

/** The language of a terminal: LC_ALL, LC_MESSAGES or LANG such as `fr_CA.UTF-8`, or the system's where none is set. */
export function terminalLanguage(
  env: Readonly<Record<string, string | undefined>>,
  systemLanguage: string,
): InterfaceLanguage {
  const locale = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'];
  const tag = locale ? locale.replace(/[.@].*$/, '').replace('_', '-') : systemLanguage;
  return interfaceLanguage('system', [tag]);
}
