/**
 * A text as its words: case and accents folded, everything but letters and digits turned into single spaces,
 * none at the ends (domain.md, settled readings, keywords).
 */
export function foldText(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
