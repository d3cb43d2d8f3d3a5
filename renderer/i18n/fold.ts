/** A text without its accents and case, to be searched: « Québec » becomes "quebec". */
export function fold(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().trim();
}
