import { diffArrays } from 'diff';

export type DiffPiece = { kind: 'same' | 'gone' | 'come'; text: string };

/** A variable or a word, with the spaces after it. */
const token = /\s*(?:\{\{[^{}]*\}\}|\{|[^\s{]+)\s*/g;

/** With less in common than this share of the longer text, two texts are different ones. */
const leastShare = 0.3;

/**
 * What goes from a message and what comes, word by word, a variable being one; the pieces follow each other. Of two
 * texts with little in common the whole one goes and the whole other comes.
 */
export function wordDiff(before: string, after: string): DiffPiece[] {
  const [old, now] = [before.match(token) ?? [], after.match(token) ?? []];
  const changes = diffArrays<string>(old, now, { comparator: isSame });
  let common = 0;
  for (const { added, removed, count } of changes) if (!added && !removed) common += count;
  if (common < leastShare * Math.max(old.length, now.length)) return replaced(before, after);

  const pieces: DiffPiece[] = [];
  let place = 0;
  for (const { added, removed, value } of changes) {
    let text = value.join('');
    if (removed) {
      // A word that stays stands with the spaces it will have, which may be none.
      const isApart = !/\s$/.test(old[place - 1] ?? '') || /\s$/.test(pieces.at(-1)?.text ?? '');
      if (!isApart) text = ` ${text}`;
    }
    if (!added) place += value.length;
    pieces.push({ kind: removed ? 'gone' : added ? 'come' : 'same', text });
  }
  return pieces;
}

/** The spaces after a word do not make it another: the last of a text has none. */
function isSame(word: string, other: string): boolean {
  return word.trim() === other.trim();
}

function replaced(before: string, after: string): DiffPiece[] {
  const pieces: DiffPiece[] = [
    { kind: 'gone', text: before },
    { kind: 'come', text: after },
  ];
  return pieces.filter(({ text }) => text !== '');
}

/** How many words are shown on each side of what changes. */
const wordsAround = 4;

/** The same pieces, with `…` in the place of what stays far from any change. */
export function aroundChanges(pieces: readonly DiffPiece[]): DiffPiece[] {
  return pieces.map(({ kind, text }, index) => {
    if (kind !== 'same') return { kind, text };
    const words = text.match(token) ?? [];
    const start = index === 0 ? [] : words.slice(0, wordsAround);
    const end = index === pieces.length - 1 ? [] : words.slice(-wordsAround);
    if (start.length + end.length >= words.length) return { kind, text };
    return { kind, text: `${start.join('').trimEnd()}${start.length > 0 ? ' … ' : '… '}${end.join('')}` };
  });
}

/** The text after: nothing of it is marked when nothing of it was there before. */
export function whatIsThere(pieces: readonly DiffPiece[]): DiffPiece[] {
  const there = pieces.filter(({ kind }) => kind !== 'gone');
  if (there.some(({ kind }) => kind === 'same')) return there;
  return there.map(({ text }) => ({ kind: 'same', text }));
}
