import { type Position, type TokenFieldSegment, TokenFieldValue } from 'react-aria-components/TokenField';
import {
  formatTemplate,
  parseTemplate,
  type TemplatePart,
  type VariableName,
  variableNames,
} from '#shared/model/message-template.ts';

/** What a chip stands for. */
export type Variable = { name: VariableName; fallback: string | null };

type Segment = TokenFieldSegment<Variable>;
type NameOf = (name: VariableName) => string;

/**
 * A message in the editor: plain text with a chip for each variable, one to one with the parts of
 * `parseTemplate`. An accepted tag that is typed or pasted becomes a chip; copying gives back tags.
 */
export class MessageValue extends TokenFieldValue<Variable> {
  readonly #nameOf: NameOf;

  constructor(segments: readonly Segment[], nameOf: NameOf) {
    super(segments);
    this.#nameOf = nameOf;
  }

  /** @param nameOf what a variable is called in the person's language: read out when the caret meets its chip */
  static of(message: string, nameOf: NameOf): MessageValue {
    return new MessageValue(segmentsOf(message, nameOf), nameOf);
  }

  /** The message as it is stored. */
  get message(): string {
    return formatTemplate(this.segments.map(partOf));
  }

  /** The same message with the caret behind its last character. */
  atEnd(): this {
    return this.withCaretPosition(this.findLineBoundary({ index: this.segments.length - 1, offset: 0 }, 1));
  }

  /** The same message with one more variable in place of what is selected. */
  withVariable(name: VariableName): this {
    const { start, end } = this.selectedRange;
    const chip: Segment = { type: 'token', text: this.#nameOf(name), value: { name, fallback: null } };
    return this.replaceRangeWithSegments(start, end, [chip], false);
  }

  /** Another message in place of this one, which undoing gives back. */
  withMessage(message: string): this {
    const start = { index: 0, offset: 0 };
    const last = this.segments.at(-1);
    const end = { index: Math.max(0, this.segments.length - 1), offset: last?.text.length ?? 0 };
    return this.replaceRangeWithSegments(start, end, segmentsOf(message, this.#nameOf), false);
  }

  get canUndo(): boolean {
    return this.undo() !== this;
  }

  get canRedo(): boolean {
    return this.redo() !== this;
  }

  /** What is copied as plain text. */
  override toString(): string {
    return this.message;
  }

  /**
   * The base class makes a copy that its own history does not know, so that redoing ends where the caret
   * was moved; moving the caret changes no text, so this stays the same value.
   */
  override withSelectedRange(selectedRange: MessageValue['selectedRange']): this {
    this.selectedRange = selectedRange;
    return this;
  }

  /** The base class takes a line break for the start of its own line, and fails on an empty message. */
  override findLineBoundary(position: Position, direction: 1 | -1): Position {
    for (let index = position.index; ; index += direction) {
      const segment = this.segments[index];
      if (!segment) break;
      if (segment.type === 'token') continue;
      const caret = index === position.index ? position.offset : null;
      if (direction === 1) {
        const lineBreak = segment.text.indexOf('\n', caret ?? 0);
        if (lineBreak >= 0) return { index, offset: lineBreak };
      } else {
        const lineBreak = segment.text.slice(0, caret ?? undefined).lastIndexOf('\n');
        if (lineBreak >= 0) return { index, offset: lineBreak + 1 };
      }
    }
    const last = this.segments.at(-1);
    if (direction === -1 || !last) return { index: 0, offset: 0 };
    return { index: this.segments.length - 1, offset: last.text.length };
  }

  protected override createFieldValue(segments: readonly Segment[]): this {
    return new MessageValue(segments, this.#nameOf) as this;
  }

  protected override tokenize(text: string): Segment[] {
    return segmentsOf(text.replaceAll(/\r\n?/g, '\n').replaceAll('\t', ' '), this.#nameOf);
  }
}

function segmentsOf(message: string, nameOf: NameOf): Segment[] {
  return parseTemplate(message).parts.map((part) =>
    part.kind === 'text'
      ? { type: 'text', text: part.text }
      : { type: 'token', text: nameOf(part.name), value: { name: part.name, fallback: part.fallback } },
  );
}

function partOf(segment: Segment): TemplatePart {
  if (segment.type === 'token' && isVariable(segment.value)) return { kind: 'variable', ...segment.value };
  return { kind: 'text', text: segment.text };
}

/** A chip can be pasted from another application, so what it stands for is looked at. */
function isVariable(value: Partial<Variable> | undefined): value is Variable {
  const { name, fallback } = value ?? {};
  return variableNames.some((known) => known === name) && (fallback === null || typeof fallback === 'string');
}
