import { type RefObject, useEffect } from 'react';
import type { TokenFieldSegment } from 'react-aria-components/TokenField';
import { parseTemplate } from '#shared/model/message-template.ts';
import { measureSms } from '#shared/sms/segments.ts';

const costly = 'relais-costly';
const refused = 'relais-refused';

/**
 * Marks, in the text of a field, the characters that make an SMS dearer and the tags that are no variable.
 * The marks are the browser's own highlights: they touch neither the text nor the caret.
 */
export function useTextMarks(
  field: RefObject<HTMLElement | null>,
  segments: readonly TokenFieldSegment[],
): void {
  useEffect(() => {
    // Browsers without highlights show the text unmarked; the sentences below the field say the same.
    if (!('highlights' in CSS)) return undefined;
    const marks = { [costly]: highlightOf(costly), [refused]: highlightOf(refused) };
    const added: [Highlight, StaticRange][] = [];
    const mark = (highlight: Highlight, range: StaticRange): void => {
      highlight.add(range);
      added.push([highlight, range]);
    };
    for (const [index, segment] of segments.entries()) {
      const node = field.current?.childNodes[index];
      if (segment.type !== 'text' || node?.nodeType !== Node.TEXT_NODE || node.nodeValue !== segment.text)
        continue;
      for (const { index: start, character } of measureSms(segment.text).blamed) {
        mark(marks[costly], rangeIn(node, start, start + character.length));
      }
      for (const { offset } of parseTemplate(segment.text).faults) {
        mark(marks[refused], rangeIn(node, offset, endOfTag(segment.text, offset)));
      }
    }
    return () => {
      for (const [highlight, range] of added) highlight.delete(range);
    };
  }, [field, segments]);
}

/** All fields in sight share the marks of a kind. */
function highlightOf(name: string): Highlight {
  const highlight = CSS.highlights.get(name) ?? new Highlight();
  CSS.highlights.set(name, highlight);
  return highlight;
}

function rangeIn(node: Node, start: number, end: number): StaticRange {
  return new StaticRange({ startContainer: node, startOffset: start, endContainer: node, endOffset: end });
}

/** A refused tag ends at its closing braces on the same line; one that is not closed is its opening braces. */
function endOfTag(text: string, offset: number): number {
  const tag = /^\{\{[^{}\n]*\}\}|^\{%[^{}\n]*%\}|^../.exec(text.slice(offset));
  return offset + (tag?.[0].length ?? 0);
}
