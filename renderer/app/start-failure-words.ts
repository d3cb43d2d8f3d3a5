import type { Language } from '#shared/model/language.ts';

/** Said in both languages at once: which one the person speaks is not known before the program answers. */
export const startFailureWords: Record<Language, { text: string; action: string }> = {
  fr: {
    text: 'Relais ne peut pas lire vos données pour le moment. Rien n’est perdu. Réessayez; si cela revient, redémarrez Relais.',
    action: 'Réessayer',
  },
  en: {
    text: 'Relais cannot read your data at the moment. Nothing is lost. Try again; if this comes back, restart Relais.',
    action: 'Try again',
  },
};
