import papaparse, { type ParseResult } from 'papaparse';
import type { LogEvent } from '#shared/model/event.ts';
import { checkColumns, type CsvLayout, csvLayout } from './csv-layout.ts';
import { eventOfFields, isFault } from './event-of-fields.ts';
import type { FieldReading } from './field-reading.ts';
import type { EventField, LineFault, SkipLine } from './line-fault.ts';
import { longestLine, type TextBlock } from './text-blocks.ts';

/**
 * Reads an event log in CSV, its columns in any order, a batch of events a block. A record is skipped under the
 * number of the line it starts on, as an editor counts lines. Throws `WrongColumnsError`.
 */
export async function* readCsv(
  blocks: AsyncIterable<TextBlock>,
  skip: SkipLine,
  reading: FieldReading,
): AsyncGenerator<LogEvent[], void> {
  const records = new RecordReader(skip, reading);
  for await (const block of blocks) yield records.read(block);
  yield records.finish();
}

class RecordReader {
  private readonly skip: SkipLine;
  private readonly reading: FieldReading;
  private layout: CsvLayout | null = null;
  /** What makes no whole record yet. */
  private rest = '';
  /** The line that `rest` begins on. */
  private line = 1;
  private linesRead = 0;
  private readonly lineFaults = new Map<number, LineFault>();

  constructor(skip: SkipLine, reading: FieldReading) {
    this.skip = skip;
    this.reading = reading;
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
    const { reading } = this;
    const layout = (this.layout ??= this.takeHeader());
    const { columns, delimiter } = layout;
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
      const read = fault ?? eventOfFields(this.fieldsOf(cells, layout, first), reading);
      if (isFault(read)) this.skip(first, read);
      else events.push(read);
    }
    this.rest = this.rest.slice(meta.cursor);
    return events;
  }

  private takeHeader(): CsvLayout {
    const [header = ''] = this.rest.split('\n', 1);
    this.rest = this.rest.slice(header.length + 1);
    this.line = 2;
    const layout = csvLayout(header.trimEnd(), this.reading);
    checkColumns(layout, this.reading);
    return layout;
  }

  /**
   * In CSV an empty cell of `contact` is a withheld one, and digits alone are a number. Where no column has an id
   * the line that a record starts on is its id.
   */
  private fieldsOf(
    cells: readonly string[],
    { columns, timePlace }: CsvLayout,
    line: number,
  ): Partial<Record<EventField, unknown>> {
    const fields: Partial<Record<EventField, unknown>> = {};
    const { headers } = this.reading;
    if (headers && headers.id === undefined) fields.id = String(line);
    for (const [index, column] of columns.entries()) {
      const cell = cells[index];
      if (column === null || cell === undefined) continue;
      const value = index === cells.length - 1 ? withoutReturn(cell) : cell;
      if (column !== 'at') fields[column] = ownText(value);
      else if (timePlace !== -1)
        fields.at = `${value.trim()} ${withoutReturn(cells[timePlace] ?? '').trim()}`;
      else fields.at = /^\d+$/.test(value) ? Number(value) : ownText(value);
    }
    return fields;
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
