import { createHash } from 'node:crypto';
import type { LogLook } from '#shared/contract/replay-look.ts';
import { eventFields } from '#shared/model/event.ts';
import type { Encoding, LogMapping } from '#shared/model/log-mapping.ts';
import { plainReading, readingBy } from './field-reading.ts';
import { type Beginning, isWorkbook, type LogSample, readBeginning, sampleOf, textOf } from './log-sample.ts';
import {
  columnsQuestion,
  datesQuestion,
  kindsQuestion,
  phonesQuestion,
  suggestedDates,
} from './look-questions.ts';

const rowsShown = 20;
const longestValue = 120;

type Wanted = { encoding?: Encoding | undefined; mapping?: LogMapping | undefined };

/** What stands for the headers of a log where its mapping is remembered. */
export function signatureOf({ form, headers }: Pick<LogSample, 'form' | 'headers'>): string {
  return createHash('sha256')
    .update(JSON.stringify([form, headers]))
    .digest('hex');
}

/**
 * Looks at the first lines of a log (contract, `replay.look`). `remembered` gives the mapping that a log with the
 * same headers was last read by. Throws what the system says.
 */
export async function lookAtLog(
  path: string,
  { encoding, mapping }: Wanted,
  remembered: (signature: string) => LogMapping | null,
): Promise<LogLook> {
  const beginning = await readBeginning(path);
  const wanted = mapping?.encoding ?? encoding ?? beginning.marked ?? (beginning.isUtf8 ? 'utf-8' : null);
  const shown = wanted ?? 'windows-1252';
  if (!beginning.isText && !shown.startsWith('utf-16')) {
    return { kind: 'not_text', isWorkbook: isWorkbook(beginning) };
  }
  const text = textOf(beginning, shown);
  if (text.trim() === '' && beginning.isWhole) return { kind: 'empty' };
  const sample = await sampleOf(path, text, mapping ? readingBy(mapping) : plainReading);
  const known = mapping ?? remembered(signatureOf(sample));
  const isSettled = known !== null;
  const isRemembered = isSettled && mapping === undefined;
  const chosen = known ? { ...known, encoding: shown } : suggestedMapping(sample, shown);
  const isEncodingOpen =
    !isEncodingKnown(beginning, wanted) && (mapping !== undefined || known?.encoding !== shown);
  return {
    kind: 'log',
    form: sample.form,
    delimiter: sample.delimiter,
    headers: sample.headers.map(cut),
    rows: sample.records.slice(0, rowsShown).map((cells) => cells.map(cut)),
    mapping: chosen,
    remembered: isRemembered,
    questions: [
      ...(isEncodingOpen ? [{ about: 'encoding' as const }] : []),
      ...columnsQuestion(sample, chosen),
      ...datesQuestion(sample, chosen, isSettled),
      ...kindsQuestion(sample, chosen),
      ...(isRemembered ? [] : phonesQuestion(sample, chosen)),
    ],
  };
}

/** Whether it is known by a mark, by the bytes, or because somebody has said so. */
function isEncodingKnown({ isUtf8 }: Beginning, encoding: Encoding | null): boolean {
  return encoding !== null && (encoding !== 'utf-8' || isUtf8);
}

function suggestedMapping(sample: LogSample, encoding: Encoding): LogMapping {
  const named = eventFields.filter((field) => sample.headers.includes(field));
  const mapping: LogMapping = {
    encoding,
    columns: Object.fromEntries(named.map((field) => [field, field])),
    timeColumn: null,
    dateForm: 'iso',
    zone: null,
    kinds: {},
    phones: 'as_written',
  };
  return { ...mapping, dateForm: suggestedDates(sample, mapping) };
}

function cut(value: string): string {
  return value.slice(0, longestValue).toWellFormed();
}
