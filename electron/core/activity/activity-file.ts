import papaparse from 'papaparse';
import type { Changed } from '#shared/contract/activity.ts';
import { spreadsheetFormula } from '../spreadsheet-formula.ts';
import type { KeptEntry } from './activity.ts';

/** Without it, Excel takes a file for one in the system's old encoding. */
const byteOrderMark = '\uFEFF';

const columns = ['at', 'author', 'action', 'kind', 'number', 'label', 'trigger', 'period', 'before', 'after'];

/** Changes as CSV for a spreadsheet, a line each; what a spreadsheet would take for a formula is kept text. */
export function exportFile(entries: readonly KeptEntry[], now: number): { fileName: string; text: string } {
  const rows = entries.map(rowOf);
  const csv = papaparse.unparse([columns, ...rows], { escapeFormulae: spreadsheetFormula });
  return {
    fileName: `activity-${new Date(now).toISOString().slice(0, 10)}.csv`,
    text: `${byteOrderMark}${csv}\r\n`,
  };
}

function rowOf({ at, author, action, isRestored, number, changed }: KeptEntry): (string | null)[] {
  const slot = changed.kind === 'auto_reply' ? changed : null;
  return [
    new Date(at).toISOString(),
    author,
    isRestored ? 'restored' : action,
    changed.kind,
    number?.phone ?? null,
    number?.label ?? null,
    slot?.trigger ?? null,
    slot?.period ?? null,
    ...versionsOf(changed),
  ];
}

/** A reply's texts as they are written, all else as JSON. */
function versionsOf(changed: Changed): [before: string | null, after: string | null] {
  if (changed.kind === 'auto_reply') return [textOf(changed.before), textOf(changed.after)];
  if (changed.kind === 'copy' || changed.kind === 'import') {
    const { kind: _, ...done } = changed;
    return [null, JSON.stringify(done)];
  }
  const { before, after } = changed;
  return [before && JSON.stringify(before), after && JSON.stringify(after)];
}

type Texts = Extract<Changed, { kind: 'auto_reply' }>['before'];

/** The message, then its versions in other languages, a paragraph each. */
function textOf(texts: Texts): string | null {
  if (!texts) return null;
  const translations = Object.entries(texts.translations).map(([language, text]) => `[${language}] ${text}`);
  return [texts.message, ...translations].join('\n\n');
}
