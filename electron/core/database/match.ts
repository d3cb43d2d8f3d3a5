/** A query in FTS5's language: each word as the beginning of one. Null when there is no word in it. */
export function matchOf(query: string): string | null {
  const words = query.normalize('NFC').match(/[\p{L}\p{N}]+/gu);
  return words && words.map((word) => `"${word}"*`).join(' ');
}
