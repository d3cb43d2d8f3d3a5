/** The languages the interface speaks. */
export type InterfaceLanguage = 'en' | 'fr-CA' | 'fr';

/**
 * The language to speak: the chosen one, or the first of the system's that Relais knows, or English. A French
 * without a country takes the country of the first French that has one: Electron puts a bare `fr` before a
 * system's own `fr-CA`.
 */
export function interfaceLanguage(
  preference: InterfaceLanguage | 'system',
  systemLanguages: readonly string[],
): InterfaceLanguage {
  if (preference !== 'system') return preference;
  const tags = systemLanguages.map((tag) => tag.toLowerCase());
  const first = tags.find((tag) => isOf(tag, 'fr') || isOf(tag, 'en'));
  if (first === undefined || isOf(first, 'en')) return 'en';
  return tags.find((tag) => tag.startsWith('fr-')) === 'fr-ca' ? 'fr-CA' : 'fr';
}

function isOf(tag: string, language: string): boolean {
  return tag === language || tag.startsWith(`${language}-`);
}
