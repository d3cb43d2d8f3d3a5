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
    const marks = { [costly]: new Highlight(), [refused]: new Highlight() };
    for (const [index, segment] of segments.entries()) {
      const node = field.current?.childNodes[index];
      if (segment.type !== 'text' || node?.nodeType !== Node.TEXT_NODE || node.nodeValue !== segment.text)
        continue;
      for (const { index: start, character } of measureSms(segment.text).blamed) {
        marks[costly].add(rangeIn(node, start, start + character.length));
      }
      for (const { offset } of parseTemplate(segment.text).faults) {
        marks[refused].add(rangeIn(node, offset, endOfTag(segment.text, offset)));
      }
    }
    for (const [name, mark] of Object.entries(marks)) CSS.highlights.set(name, mark);
    return () => {
      for (const name of Object.keys(marks)) CSS.highlights.delete(name);
    };
  }, [field, segments]);
}

function rangeIn(node: Node, start: number, end: number): StaticRange {
  return new StaticRange({ startContainer: node, startOffset: start, endContainer: node, endOffset: end });
}

/** A refused tag ends at its closing braces on the same line; one that is not closed is its opening braces. */
function endOfTag(text: string, offset: number): number {
  const tag = /^\{\{[^{}\n]*\}\}|^\{%[^{}\n]*%\}|^../.exec(text.slice(offset));
  return offset + (tag?.[0].length ?? 0);
}
