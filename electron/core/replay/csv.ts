import papaparse, { type ParseResult } from 'papaparse';
import type { LogEvent } from '#shared/model/event.ts';
import { eventOfFields, isFault } from './event-of-fields.ts';
import { type EventField, eventFields, type LineFault, type SkipLine } from './line-fault.ts';
import { longestLine, type TextBlock } from './text-blocks.ts';

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

const neededColumns: readonly EventField[] = ['id', 'at', 'kind', 'number', 'contact'];

/** What separates the cells: a comma, French Excel's semicolon, or what a spreadsheet pastes. */
const delimiters = [',', ';', '\t'];

type Layout = { columns: readonly (EventField | null)[]; delimiter: string };

/**
 * Reads an event log in CSV, its columns in any order, a batch of events a block. A record is skipped under the
 * number of the line it starts on, as an editor counts lines. Throws `WrongColumnsError`.
 */
export async function* readCsv(
  blocks: AsyncIterable<TextBlock>,
  skip: SkipLine,
): AsyncGenerator<LogEvent[], void> {
  const records = new RecordReader(skip);
  for await (const block of blocks) yield records.read(block);
  yield records.finish();
}

class RecordReader {
  private readonly skip: SkipLine;
  private layout: Layout | null = null;
  /** What makes no whole record yet. */
  private rest = '';
  /** The line that `rest` begins on. */
  private line = 1;
  private linesRead = 0;
  private readonly lineFaults = new Map<number, LineFault>();

  constructor(skip: SkipLine) {
    this.skip = skip;
  }

  read({ text, faults }: TextBlock): LogEvent[] {
    for (const [line, fault] of faults) this.lineFaults.set(this.linesRead + 1 + line, fault);
    this.linesRead += lineFeeds(text);
    this.rest += text;
    const events = this.takeRecords();
    while (this.rest.length > longestLine) events.push(...this.passUnclosedQuote());
    this.forgetFaults();
    return events;
  }

  finish(): LogEvent[] {
    if (this.rest === '') return [];
    this.rest += '\n';
    const events = this.takeRecords();
    while (this.rest !== '') events.push(...this.passUnclosedQuote());
    return events;
  }

  /** A quote that nothing closes would take the rest of the file for one record: only its line is given up. */
  private passUnclosedQuote(): LogEvent[] {
    this.skip(this.line, { code: 'not_csv' });
    this.line += 1;
    this.rest = this.rest.slice(this.rest.indexOf('\n') + 1);
    return this.takeRecords();
  }

  private takeRecords(): LogEvent[] {
    this.layout ??= this.takeHeader();
    const { columns, delimiter } = this.layout;
    // Its types leave open what this call gives.
    const parser = new papaparse.Parser({ delimiter, newline: '\n' });
    const { data, errors, meta } = parser.parse(this.rest, 0, true) as ParseResult<string[]>;
    const malformed = new Set(errors.map(({ row }) => row));
    const events: LogEvent[] = [];
    for (const [index, cells] of data.entries()) {
      const first = this.line;
      this.line += 1 + sum(cells.map(lineFeeds));
      const isCsv = !malformed.has(index) && cells.slice(columns.length).every(isEmptyCell);
      const fault = this.faultOfLines(first, this.line) ?? (isCsv ? null : notCsv);
      const isBlank = cells.length === 1 && isEmptyCell(cells[0] ?? '');
      if (fault === null && isBlank) continue;
      const read = fault ?? eventOfFields(fieldsOf(cells, columns));
      if (isFault(read)) this.skip(first, read);
      else events.push(read);
    }
    this.rest = this.rest.slice(meta.cursor);
    return events;
  }

  private takeHeader(): Layout {
    const [header = ''] = this.rest.split('\n', 1);
    this.rest = this.rest.slice(header.length + 1);
    this.line = 2;
    return layoutOf(header.trimEnd());
  }

  /** Those of lines that are read: a file in another encoding has one on every line. */
  private forgetFaults(): void {
    for (const line of this.lineFaults.keys()) {
      if (line >= this.line) return;
      this.lineFaults.delete(line);
    }
  }

  private faultOfLines(first: number, end: number): LineFault | null {
    if (this.lineFaults.size === 0) return null;
    for (let line = first; line < end; line += 1) {
      const fault = this.lineFaults.get(line);
      if (fault) return fault;
    }
    return null;
  }
}

const notCsv: LineFault = { code: 'not_csv' };

/** The layout under the delimiter that makes most sense of the first line. */
function layoutOf(header: string): Layout {
  const layouts = delimiters.map((delimiter): Layout => {
    const [cells = []] = papaparse.parse<string[]>(header, { delimiter }).data;
    return {
      delimiter,
      columns: cells.map((cell) => eventFields.find((field) => field === cell.trim()) ?? null),
    };
  });
  const known = ({ columns }: Layout): number => columns.filter((column) => column !== null).length;
  const layout = layouts.reduce((best, other) => (known(other) > known(best) ? other : best));
  const missing = neededColumns.filter((field) => !layout.columns.includes(field));
  const repeated = eventFields.filter(
    (field) => layout.columns.indexOf(field) !== layout.columns.lastIndexOf(field),
  );
  if (missing.length > 0 || repeated.length > 0) throw new WrongColumnsError(missing, repeated);
  return layout;
}

/** In CSV an empty cell of `contact` is a withheld one, and digits alone are an instant in milliseconds. */
function fieldsOf(
  cells: readonly string[],
  columns: Layout['columns'],
): Partial<Record<EventField, unknown>> {
  const fields: Partial<Record<EventField, unknown>> = {};
  for (const [index, column] of columns.entries()) {
    const cell = cells[index];
    if (column === null || cell === undefined) continue;
    const value = index === cells.length - 1 ? withoutReturn(cell) : cell;
    fields[column] = column === 'at' && /^\d+$/.test(value) ? Number(value) : ownText(value);
  }
  return fields;
}

/** The end of a line as Windows writes it. */
function withoutReturn(cell: string): string {
  return cell.endsWith('\r') ? cell.slice(0, -1) : cell;
}

function isEmptyCell(cell: string): boolean {
  return withoutReturn(cell) === '';
}

/** A copy: a part of a block keeps the whole block in memory for as long as it is kept. */
function ownText(cell: string): string {
  return cell.length < sharedFrom ? cell : Buffer.from(cell, 'utf16le').toString('utf16le');
}

/** The length from which V8 makes a part of a text a view on that text. */
const sharedFrom = 13;

function lineFeeds(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}
