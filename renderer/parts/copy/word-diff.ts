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
  const common = commonLengths(old, now);
  if ((common[0] ?? 0) < leastShare * Math.max(old.length, now.length)) return replaced(before, after);
  const lengthAt = (i: number, j: number): number => common[i * (now.length + 1) + j] ?? 0;
  const pieces: DiffPiece[] = [];
  let [i, j] = [0, 0];
  while (i < old.length || j < now.length) {
    const [word = '', other = ''] = [old[i], now[j]];
    if (i < old.length && j < now.length && isSame(word, other)) {
      add(pieces, 'same', other);
      i += 1;
      j += 1;
    } else if (j === now.length || (i < old.length && lengthAt(i + 1, j) >= lengthAt(i, j + 1))) {
      // A word that stays stands with the spaces it will have, which may be none.
      const isApart = !/\s$/.test(old[i - 1] ?? '') || /\s$/.test(pieces.at(-1)?.text ?? '');
      add(pieces, 'gone', isApart ? word : ` ${word}`);
      i += 1;
    } else {
      add(pieces, 'come', other);
      j += 1;
    }
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

/** The length of the longest common subsequence from each pair of places on, row by row. */
function commonLengths(old: readonly string[], now: readonly string[]): Uint16Array {
  const width = now.length + 1;
  const lengths = new Uint16Array((old.length + 1) * width);
  for (let i = old.length - 1; i >= 0; i -= 1) {
    for (let j = now.length - 1; j >= 0; j -= 1) {
      const [skipOld = 0, skipNow = 0] = [lengths[(i + 1) * width + j], lengths[i * width + j + 1]];
      lengths[i * width + j] = isSame(old[i] ?? '', now[j] ?? '')
        ? (lengths[(i + 1) * width + j + 1] ?? 0) + 1
        : Math.max(skipOld, skipNow);
    }
  }
  return lengths;
}

function add(pieces: DiffPiece[], kind: DiffPiece['kind'], text: string): void {
  const last = pieces.at(-1);
  if (last?.kind === kind) last.text += text;
  else pieces.push({ kind, text });
}
