import papaparse from 'papaparse';
import type { FieldReading } from './field-reading.ts';
import { type EventField, eventFields } from './line-fault.ts';

/** The first line of a CSV log does not name every column that an event needs, or names one twice. */
export class WrongColumnsError extends Error {
  override name = 'WrongColumnsError';
  readonly missing: readonly EventField[];
  readonly repeated: readonly EventField[];

  constructor(missing: readonly EventField[], repeated: readonly EventField[]) {
    super('The columns of the event log are wrong');
    this.missing = missing;
    this.repeated = repeated;
  }
}

export const neededFields: readonly EventField[] = ['id', 'at', 'kind', 'number', 'contact'];

/** What separates the cells: a comma, French Excel's semicolon, or what a spreadsheet pastes. */
const delimiters = [',', ';', '\t'];

export type CsvLayout = {
  delimiter: string;
  headers: readonly string[];
  /** The field that each cell of a line is, null for what is read over. */
  columns: readonly (EventField | null)[];
  /** The place of the time of day, where instants have two columns; -1 elsewhere. */
  timePlace: number;
};

/** The layout under the delimiter that makes most sense of the first line. */
export function csvLayout(line: string, { headers, timeHeader }: FieldReading): CsvLayout {
  const wanted = new Map(
    headers
      ? eventFields.flatMap((field) => (headers[field] === undefined ? [] : [[headers[field], field]]))
      : eventFields.map((field) => [field, field]),
  );
  const layouts = delimiters.map((delimiter): CsvLayout => {
    const [cells = []] = papaparse.parse<string[]>(line, { delimiter }).data;
    const names = headersOf(cells);
    return {
      delimiter,
      headers: names,
      columns: (headers ? names : cells.map((cell) => cell.trim())).map((name) => wanted.get(name) ?? null),
      timePlace: timeHeader === null ? -1 : names.indexOf(timeHeader),
    };
  });
  return layouts.reduce((best, other) => (isClearer(other, best) ? other : best));
}

/** Throws `WrongColumnsError` unless the layout has what an event needs; an id only if one is looked for. */
export function checkColumns({ columns, timePlace }: CsvLayout, { headers, timeHeader }: FieldReading): void {
  const isNeeded = (field: EventField): boolean => field !== 'id' || !headers || headers.id !== undefined;
  const lacks = (field: EventField): boolean =>
    !columns.includes(field) || (field === 'at' && timeHeader !== null && timePlace === -1);
  const missing = neededFields.filter((field) => isNeeded(field) && lacks(field));
  const repeated = eventFields.filter((field) => columns.indexOf(field) !== columns.lastIndexOf(field));
  if (missing.length > 0 || repeated.length > 0) throw new WrongColumnsError(missing, repeated);
}

/** The names of columns: `#3` for one without a name, `Number #2` for one whose name stands before it. */
export function headersOf(cells: readonly string[]): string[] {
  const times = new Map<string, number>();
  return cells.map((cell, index) => {
    const name = cell.trim() || `#${index + 1}`;
    const count = (times.get(name) ?? 0) + 1;
    times.set(name, count);
    return count === 1 ? name : `${name} #${count}`;
  });
}

function isClearer(one: CsvLayout, other: CsvLayout): boolean {
  const more = known(one) - known(other);
  return more > 0 || (more === 0 && one.columns.length > other.columns.length);
}

function known({ columns }: CsvLayout): number {
  return columns.filter((column) => column !== null).length;
}
