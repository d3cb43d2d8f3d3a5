import type { LogQuestion } from '#shared/contract/replay-look.ts';
import { type EventField, eventFields } from '#shared/model/event.ts';
import type { LogMapping } from '#shared/model/log-mapping.ts';

/** What a column can be: a field of an event, the time of day beside a date, or nothing that is read. */
export type ColumnUse = EventField | 'time' | 'unused';

export const columnUses: readonly ColumnUse[] = [
  'unused',
  'at',
  'time',
  'kind',
  'number',
  'contact',
  'text',
  'id',
  'callId',
];

/** What a column is read as. */
export function columnUse({ columns, timeColumn }: LogMapping, header: string): ColumnUse {
  if (timeColumn === header) return 'time';
  return eventFields.find((field) => columns[field] === header) ?? 'unused';
}

/** Reads a column as something else. Whatever else was read as that no longer is: a field has one column. */
export function withUse(mapping: LogMapping, header: string, use: ColumnUse): LogMapping {
  const kept = Object.entries(mapping.columns).filter(([field, other]) => other !== header && field !== use);
  const timeColumn = mapping.timeColumn === header || use === 'time' ? null : mapping.timeColumn;
  return {
    ...mapping,
    columns: { ...Object.fromEntries(kept), ...(use !== 'unused' && use !== 'time' && { [use]: header }) },
    timeColumn: use === 'time' ? header : timeColumn,
  };
}

/** The mapping for the same columns under the names they have in another encoding. */
export function renamed(
  mapping: LogMapping,
  before: readonly string[],
  after: readonly string[],
): Pick<LogMapping, 'columns' | 'timeColumn'> {
  const nameOf = (header: string): string => after[before.indexOf(header)] ?? header;
  const columns = Object.entries(mapping.columns).map(([field, header]) => [field, nameOf(header)] as const);
  return {
    columns: Object.fromEntries(columns),
    timeColumn: mapping.timeColumn === null ? null : nameOf(mapping.timeColumn),
  };
}

/** Nine figures or more with what people put between them, and no + before them. */
const dialled = /^(?:[\s().\u2010-\u2015/-]*\d){9,15}[\s().]*$/u;

/** Telephone numbers in the columns of numbers and contacts that are written as one dials them. */
export function dialledPhones(
  { columns }: LogMapping,
  headers: readonly string[],
  rows: readonly (readonly string[])[],
): string[] {
  const places = [columns.number, columns.contact].map((header) => headers.indexOf(header ?? ''));
  const cells = rows.flatMap((row) => places.map((place) => row[place] ?? ''));
  return [...new Set(cells.filter((cell) => dialled.test(cell.trim())))].slice(0, 3);
}

/** What keeps a log from being decided. Words for a kind do not: their lines are skipped. */
export function obstacles(questions: readonly LogQuestion[]): LogQuestion[] {
  return questions.filter(({ about }) => about === 'columns' || about === 'dates');
}
