import { isUtf8 } from 'node:buffer';
import { open } from 'node:fs/promises';
import papaparse from 'papaparse';
import type { Encoding } from '#shared/model/log-mapping.ts';
import { csvLayout } from './csv-layout.ts';
import { isCsvLog } from './event-log.ts';
import type { FieldReading } from './field-reading.ts';
import { isObject } from './ndjson.ts';

const sampleBytes = 512 * 1024;
const sampleLines = 1_000;
const mostHeaders = 100;

/** The beginning of a file, up to the end of a line. */
export type Beginning = {
  bytes: Buffer;
  /** Whether that is the whole file. */
  isWhole: boolean;
  /** The encoding that a byte order mark tells. */
  marked: Encoding | null;
  isUtf8: boolean;
  isText: boolean;
};

/** The first records of a log, their values under its headers as texts. */
export type LogSample = {
  form: 'csv' | 'ndjson';
  delimiter: string | null;
  headers: string[];
  records: string[][];
};

export async function readBeginning(path: string): Promise<Beginning> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(sampleBytes), 0, sampleBytes, 0);
    const isWhole = bytesRead < sampleBytes || (await file.stat()).size === bytesRead;
    const marked = markedEncoding(buffer);
    // Each of the encodings ends a line with this byte; UTF-16 has another one beside it.
    const lineEnd = isWhole ? bytesRead : buffer.lastIndexOf(0x0a) + 1 || bytesRead;
    const bytes = buffer.subarray(0, lineEnd);
    return { bytes, isWhole, marked, isUtf8: isUtf8(bytes), isText: !bytes.includes(0) };
  } finally {
    await file.close();
  }
}

function markedEncoding(bytes: Buffer): Encoding | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
}

/** A workbook of a spreadsheet program, which is dropped where its CSV is meant: a ZIP, or the form before that. */
export function isWorkbook({ bytes }: Beginning): boolean {
  return [0x504b0304, 0xd0cf11e0].includes(bytes.length < 4 ? 0 : bytes.readUInt32BE(0));
}

export function textOf({ bytes, isWhole }: Beginning, encoding: Encoding): string {
  const text = new TextDecoder(encoding).decode(bytes);
  return isWhole ? text : text.slice(0, text.lastIndexOf('\n') + 1 || text.length);
}

export async function sampleOf(path: string, text: string, reading: FieldReading): Promise<LogSample> {
  return (await isCsvLog(path, async () => text)) ? csvSample(text, reading) : ndjsonSample(text);
}

function csvSample(text: string, reading: FieldReading): LogSample {
  const [line = ''] = text.split('\n', 1);
  const { delimiter, headers } = csvLayout(line.trimEnd(), reading);
  const rows = papaparse.parse<string[]>(text.slice(line.length + 1), {
    delimiter,
    newline: '\n',
    preview: sampleLines,
  }).data;
  const records = rows
    .map((cells) => headers.map((_, index) => (cells[index] ?? '').replace(/\r$/, '')))
    .filter((cells) => cells.some((cell) => cell !== ''));
  return { form: 'csv', delimiter, headers: headers.slice(0, mostHeaders), records };
}

function ndjsonSample(text: string): LogSample {
  const values = text.split('\n', sampleLines).flatMap((line) => {
    try {
      const value: unknown = JSON.parse(line);
      return isObject(value) ? [new Map<string, unknown>(Object.entries(value))] : [];
    } catch {
      return [];
    }
  });
  const headers = [...new Set(values.flatMap((value) => [...value.keys()]))].slice(0, mostHeaders);
  const records = values.map((value) => headers.map((header) => asText(value.get(header))));
  return { form: 'ndjson', delimiter: null, headers, records };
}

function asText(value: unknown): string {
  if (value === undefined || value === null) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}
