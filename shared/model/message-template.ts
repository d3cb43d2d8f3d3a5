import type { FaultCode, FaultFacts } from './fault.ts';
import { placeOf } from './text.ts';

/** The variables a message may use (domain.md, messages). */
export const variableNames = [
  'contact.first_name',
  'contact.full_name',
  'workspace.name',
  'number.label',
  'number.formatted',
  'hours.today',
  'hours.next_opening',
] as const;
export type VariableName = (typeof variableNames)[number];

/** A run of plain text, or one variable: what the editor shows as text and chips. */
export type TemplatePart =
  | { kind: 'text'; text: string }
  | { kind: 'variable'; name: VariableName; fallback: string | null };

export type TemplateFault = { code: FaultCode; facts: FaultFacts; offset: number };

const outputTag = /\{\{\s*([A-Za-z_][\w.]*)\s*(?:\|\s*default\s*:\s*(?:"([^"]*)"|'([^']*)')\s*)?\}\}/y;
const tagStart = /\{\{|\{%/g;

/**
 * Reads a message into text and variables. The accepted tags are `{{ name }}` and
 * `{{ name | default: "…" }}` (or `'…'`), spaces free; every other `{{` and every `{%` is a fault, with its
 * UTF-16 offset, and stays in `parts` as text so that an editor loses nothing. A single `{` is text.
 */
export function parseTemplate(source: string): { parts: TemplatePart[]; faults: TemplateFault[] } {
  const parts: TemplatePart[] = [];
  const faults: TemplateFault[] = [];
  let position = 0;
  let textStart = 0;
  const endText = (end: number): void => {
    if (end > textStart) parts.push({ kind: 'text', text: source.slice(textStart, end) });
  };
  for (;;) {
    tagStart.lastIndex = position;
    const start = tagStart.exec(source);
    if (!start) break;
    outputTag.lastIndex = start.index;
    const tag = outputTag.exec(source);
    const name = tag?.[1];
    if (tag && isVariableName(name)) {
      endText(start.index);
      parts.push({ kind: 'variable', name, fallback: tag[2] ?? tag[3] ?? null });
      textStart = position = outputTag.lastIndex;
      continue;
    }
    const place = placeOf(source, start.index);
    faults.push(
      name === undefined
        ? { code: 'unsupported_tag', facts: { tag: start[0], ...place }, offset: start.index }
        : { code: 'unknown_variable', facts: { name, ...place }, offset: start.index },
    );
    position = tag ? outputTag.lastIndex : start.index + 2;
  }
  endText(source.length);
  return { parts, faults };
}

/** Writes parts back as a message; `parseTemplate` reads them back unchanged. */
export function formatTemplate(parts: readonly TemplatePart[]): string {
  return parts
    .map((part) => (part.kind === 'text' ? part.text : formatVariable(part.name, part.fallback)))
    .join('');
}

/** The tag of one variable. A fallback that holds both kinds of quotes keeps the text and turns `"` into `'`. */
export function formatVariable(name: VariableName, fallback: string | null): string {
  if (fallback === null) return `{{${name}}}`;
  if (!fallback.includes('"')) return `{{${name} | default: "${fallback}"}}`;
  return fallback.includes("'")
    ? `{{${name} | default: "${fallback.replaceAll('"', "'")}"}}`
    : `{{${name} | default: '${fallback}'}}`;
}

function isVariableName(name: string | undefined): name is VariableName {
  return (variableNames as readonly (string | undefined)[]).includes(name);
}
