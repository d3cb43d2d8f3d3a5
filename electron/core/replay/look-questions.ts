import type { LogQuestion } from '#shared/contract/replay-look.ts';
import { type DateForm, dateForms, type LogMapping } from '#shared/model/log-mapping.ts';
import { neededFields } from './csv-layout.ts';
import { readingBy } from './field-reading.ts';
import { hasOffset, instantReader } from './instant-of-cell.ts';
import type { LogSample } from './log-sample.ts';
import { phoneOfCell } from './phone-of-cell.ts';

const examplesShown = 5;
const kindsShown = 50;

export function columnsQuestion({ headers }: LogSample, mapping: LogMapping): LogQuestion[] {
  const { columns, timeColumn } = mapping;
  const missing = neededFields.filter((field) => {
    if (field === 'id' && columns.id === undefined) return false;
    if (field === 'at' && timeColumn !== null && !headers.includes(timeColumn)) return true;
    const header = columns[field];
    return header === undefined || !headers.includes(header);
  });
  return missing.length === 0 ? [] : [{ about: 'columns', missing }];
}

/** The form of dates that needs no asking: domain.md's, or the only one that reads them. */
export function suggestedDates(sample: LogSample, mapping: LogMapping): DateForm {
  const [only, ...others] = formsOf(datesOf(sample, mapping));
  return only !== undefined && others.length === 0 ? only : 'iso';
}

/** `isSettled` when somebody has said which form it is. */
export function datesQuestion(sample: LogSample, mapping: LogMapping, isSettled: boolean): LogQuestion[] {
  const dates = datesOf(sample, mapping);
  if (dates.length === 0) return [];
  const forms = formsOf(dates);
  const isKnown = isSettled ? readsMost(mapping.dateForm, dates) : forms.length === 1;
  const chosen = isKnown ? [mapping.dateForm] : forms;
  const needsZone = chosen.some(isOfCalendar) && dates.some((date) => !hasOffset(date));
  if (isKnown && !(needsZone && mapping.zone === null)) return [];
  const other = dates.filter((date) => readsAs('iso', date) === null);
  const examples = [...new Set(other.length > 0 ? other : dates)].slice(0, examplesShown);
  return [{ about: 'dates', examples, forms, needsZone }];
}

export function kindsQuestion(sample: LogSample, mapping: LogMapping): LogQuestion[] {
  const { kind } = readingBy(mapping);
  const counts = new Map<string, number>();
  for (const word of valuesOf(sample, mapping.columns.kind)) {
    if (kind(word) === null) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  if (counts.size === 0) return [];
  const words = [...counts].map(([word, count]) => ({ word: word.slice(0, 200).toWellFormed(), count }));
  return [{ about: 'kinds', words: words.toSorted((a, b) => b.count - a.count).slice(0, kindsShown) }];
}

/** Nine figures or more with what people put between them, and no + before them. */
const dialled = /^(?:[\s().\u2010-\u2015/-]*\d){9,15}[\s().]*$/u;

export function phonesQuestion(sample: LogSample, { columns, phones }: LogMapping): LogQuestion[] {
  const cells = [...valuesOf(sample, columns.number), ...valuesOf(sample, columns.contact)];
  const examples = [...new Set(cells.filter((cell) => dialled.test(phoneOfCell(cell, phones))))];
  return examples.length === 0 ? [] : [{ about: 'phones', examples: examples.slice(0, examplesShown) }];
}

/** What `at` holds, together with the time of day where that is a column of its own. */
function datesOf({ headers, records }: LogSample, { columns, timeColumn }: LogMapping): string[] {
  const datePlace = headers.indexOf(columns.at ?? '');
  const timePlace = timeColumn === null ? -1 : headers.indexOf(timeColumn);
  if (datePlace === -1) return [];
  return records
    .map((cells) => (timePlace === -1 ? cells[datePlace] : `${cells[datePlace]} ${cells[timePlace]}`) ?? '')
    .map((date) => date.trim())
    .filter((date) => date !== '');
}

/**
 * The forms that read the dates, or as many of them as any does and at least half; domain.md's alone where it is
 * among them. Figures that would be of the first days of 1970 may be seconds: then both are.
 */
function formsOf(dates: readonly string[]): DateForm[] {
  const forms = dateForms.filter((form) => readsMost(form, dates));
  if (!forms.includes('iso')) return forms;
  const areEarly = dates.every((date) => (readsAs('iso', date) ?? 0) < Date.UTC(2000, 0));
  return areEarly && forms.includes('epoch_seconds') ? ['epoch_seconds', 'iso'] : ['iso'];
}

function readsMost(form: DateForm, dates: readonly string[]): boolean {
  const counts = dateForms.map((other) => readBy(other, dates));
  const count = readBy(form, dates);
  return count * 2 >= dates.length && count === Math.max(...counts);
}

function readBy(form: DateForm, dates: readonly string[]): number {
  return dates.filter((date) => readsAs(form, date) !== null).length;
}

function readsAs(form: DateForm, date: string): number | null {
  return readers[form](/^\d+$/.test(date) ? Number(date) : date);
}

const readers = {
  iso: instantReader('iso', null),
  year_first: instantReader('year_first', 'Etc/UTC'),
  day_first: instantReader('day_first', 'Etc/UTC'),
  month_first: instantReader('month_first', 'Etc/UTC'),
  epoch_seconds: instantReader('epoch_seconds', null),
};

function isOfCalendar(form: DateForm): boolean {
  return form !== 'iso' && form !== 'epoch_seconds';
}

function valuesOf({ headers, records }: LogSample, header: string | undefined): string[] {
  const place = header === undefined ? -1 : headers.indexOf(header);
  if (place === -1) return [];
  return records.map((cells) => (cells[place] ?? '').trim()).filter((value) => value !== '');
}
