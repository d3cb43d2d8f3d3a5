import type { DiffLine } from '../word-diff/DiffLines.tsx';

/** What one of two versions says where they differ; what only the other has is struck out. */
export function oneSide(lines: readonly DiffLine[], side: 'mine' | 'theirs'): DiffLine[] {
  return lines.map(({ name, before, after }) => {
    const [own, other] = side === 'mine' ? [after, before] : [before, after];
    return own === null ? { name, before: other, after: null } : { name, before: null, after: own };
  });
}
