import type { ReplyExcerpt } from '#shared/contract/search.ts';
import { markers } from './reply-search-table.ts';

/** How many characters are shown before the first matching word, and in all. */
const room = { before: 28, inAll: 140 };

/**
 * The part of a text around its first matching word, cut between words.
 * @param marked the text, its matching words between `markers`
 * @returns null when nothing matches in it
 */
export function excerptOf(marked: string): ReplyExcerpt['pieces'] | null {
  const first = marked.indexOf(markers.start);
  if (first === -1) return null;
  const from = wordStart(marked, Math.max(0, first - room.before));
  const shown = cutEnd(marked.slice(from));
  const pieces = piecesOf(shown.text.replaceAll(/\s+/g, ' '));
  return [
    ...(from > 0 ? [{ text: '…', isMatch: false }] : []),
    ...pieces,
    ...(shown.isCut ? [{ text: '…', isMatch: false }] : []),
  ];
}

function wordStart(text: string, from: number): number {
  if (from === 0) return 0;
  const space = text.slice(from).search(/\s/);
  const next = from + space + 1;
  return space === -1 || next > text.indexOf(markers.start) ? text.indexOf(markers.start) : next;
}

function cutEnd(text: string): { text: string; isCut: boolean } {
  if (text.length <= room.inAll) return { text, isCut: false };
  const end = text.lastIndexOf(' ', room.inAll);
  const cut = text.slice(0, end > 0 ? end : room.inAll);
  const isOpen = cut.lastIndexOf(markers.start) > cut.lastIndexOf(markers.end);
  return { text: isOpen ? cut + markers.end : cut, isCut: true };
}

function piecesOf(marked: string): ReplyExcerpt['pieces'] {
  return marked
    .split(markers.start)
    .flatMap((part, index) => {
      if (index === 0) return [{ text: part, isMatch: false }];
      const [match = '', rest = ''] = part.split(markers.end);
      return [
        { text: match, isMatch: true },
        { text: rest, isMatch: false },
      ];
    })
    .filter(({ text }) => text !== '');
}
