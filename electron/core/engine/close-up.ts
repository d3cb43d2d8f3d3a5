const endsInWord = /[\p{L}\p{N}]\p{M}*$/u;
const startsWithWord = /^[\p{L}\p{N}]/u;

/**
 * Joins the pieces of a rendered message and closes up around the empty ones: the plain spaces on both sides
 * of an empty piece are removed, and one is put back if there was one on each side and neither side is the
 * start or end of a line, or if letters or digits would otherwise touch (domain.md, settled readings,
 * messages). Empty pieces with nothing but spaces between them count as one.
 */
export function closeUp(pieces: readonly string[]): string {
  let text = '';
  let gap: { spaceBefore: boolean; spaceAfter: boolean } | null = null;
  for (const piece of pieces) {
    if (piece === '') {
      gap ??= { spaceBefore: text.endsWith(' '), spaceAfter: false };
      gap.spaceAfter = false;
      text = text.replace(/ +$/, '');
      continue;
    }
    if (!gap) {
      text += piece;
      continue;
    }
    const rest = piece.replace(/^ +/, '');
    gap.spaceAfter ||= rest.length < piece.length;
    if (rest === '') continue;
    text += (needsSpace(text, rest, gap.spaceBefore && gap.spaceAfter) ? ' ' : '') + rest;
    gap = null;
  }
  return text;
}

function needsSpace(before: string, after: string, spacedOnBothSides: boolean): boolean {
  const atLineEdge = before === '' || before.endsWith('\n') || after.startsWith('\n');
  return (spacedOnBothSides && !atLineEdge) || (endsInWord.test(before) && startsWithWord.test(after));
}
