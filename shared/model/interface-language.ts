/** The languages the interface speaks. */
export type InterfaceLanguage = 'en' | 'fr-CA' | 'fr';

/** The language to speak: the chosen one, or the first of the system's that Relais knows, or English. */
export function interfaceLanguage(
  preference: InterfaceLanguage | 'system',
  systemLanguages: readonly string[],
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
