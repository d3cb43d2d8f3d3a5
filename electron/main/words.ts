import { createInstance, type TFunction } from 'i18next';
import type { InterfaceLanguage } from '#shared/model/interface-language.ts';
import en from '../../locales/en/menu.json' with { type: 'json' };
import frCA from '../../locales/fr-CA/menu.json' with { type: 'json' };
import fr from '../../locales/fr/menu.json' with { type: 'json' };

/** The words outside the page: menus and the messages shown before there is a window. */
export const resources = { en: { menu: en }, 'fr-CA': { menu: frCA }, fr: { menu: fr } };

export type Words = TFunction<['menu']>;

export function wordsIn(language: InterfaceLanguage): Words {
  const catalogue = createInstance();
  void catalogue.init({
    initAsync: false,
    resources,
    lng: language,
    fallbackLng: 'en',
    ns: ['menu'],
    interpolation: { escapeValue: false },
  });
  return catalogue.getFixedT(language, ['menu']);
}
