import papaparse from 'papaparse';
import type { StoredRow } from '../replay.ts';
import { spreadsheetFormula } from '../spreadsheet-formula.ts';
import type { PlacedRow } from './run-result.ts';

export type ExportFormat = 'csv' | 'ndjson';

const byteOrderMark = '\uFEFF';

/** What stands before the first decision. A comparison adds columns. */
export function exportHead(format: ExportFormat, isCompared: boolean): string {
  if (format === 'ndjson') return '';
  const names = columnsOf(isCompared).map(([name]) => name);
  return `${byteOrderMark}${names.join(',')}\r\n`;
}

/** Decisions as lines of a file. A cell that a spreadsheet would compute is escaped. */
export function exportText(rows: readonly PlacedRow[], format: ExportFormat, isCompared: boolean): string {
  if (rows.length === 0) return '';
  if (format === 'ndjson') return rows.map(({ row }) => `${JSON.stringify(jsonLine(row))}\n`).join('');
  const columns = columnsOf(isCompared);
  const cells = rows.map(({ row }) => columns.map(([, valueOf]) => valueOf(row)));
  return `${papaparse.unparse(cells, { escapeFormulae: spreadsheetFormula })}\r\n`;
}

type Column = readonly [name: string, valueOf: (row: StoredRow) => string | number | null | undefined];

const columnsOfDecision: readonly Column[] = [
  ['eventId', ({ decision }) => decision.eventId],
  ['at', ({ event }) => new Date(event.at).toISOString()],
  ['kind', ({ event }) => event.kind],
  ['number', ({ event }) => event.number],
  ['contact', ({ event }) => event.contact],
  ['text', ({ event }) => event.text],
  ['outcome', ({ decision }) => decision.outcome],
  ['reason', ({ decision }) => decision.reason],
  ['trigger', ({ decision }) => decision.trigger],
  ['period', ({ decision }) => decision.period],
  ['until', ({ decision }) => decision.until],
  ['message', ({ decision }) => (decision.outcome === 'send' ? decision.message : null)],
  ['language', ({ decision }) => (decision.outcome === 'send' ? decision.language : null)],
  ['segments', ({ decision }) => (decision.outcome === 'send' ? decision.segments : null)],
  ['encoding', ({ decision }) => (decision.outcome === 'send' ? decision.encoding : null)],
];

const columnsOfChange: readonly Column[] = [
  ['change', ({ change }) => change?.kind],
  ['changedOutcome', ({ change }) => change?.decision.outcome],
  ['changedReason', ({ change }) => change?.decision.reason],
  ['changedMessage', ({ change }) => (change?.decision.outcome === 'send' ? change.decision.message : null)],
];

function columnsOf(isCompared: boolean): readonly Column[] {
  return isCompared ? [...columnsOfDecision, ...columnsOfChange] : columnsOfDecision;
}

function jsonLine({ change, decision, event }: StoredRow): object {
  return {
    ...decision,
    event: { ...event, at: new Date(event.at).toISOString() },
    ...(change && { change }),
  };
}
