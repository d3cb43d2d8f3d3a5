import type { Language } from '#shared/model/language.ts';

const northAmerican = /^\+1(\d{3})(\d{3})(\d{4})$/;

/** A +1 number as it is read there, `514 555-0100` or `(514) 555-0100`; null for any other number. */
export function formatNorthAmerican(phone: string, language: Language): string | null {
  const [, area, exchange, line] = northAmerican.exec(phone) ?? [];
  if (area === undefined) return null;
  return language === 'fr' ? `${area} ${exchange}-${line}` : `(${area}) ${exchange}-${line}`;
}
