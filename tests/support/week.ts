import type { PreviewWeek, WeekSpan } from '#shared/contract/preview.ts';
import { addDays } from '#shared/model/closure.ts';

/** A time outside business hours in which the same reply leaves, from one minute of a day to another. */
export function aSpan(from: number, start: number, end: number, fields: Partial<WeekSpan> = {}): WeekSpan {
  return {
    from,
    to: from + (end - start) * 60_000,
    start,
    end,
    period: 'after_hours',
    since: null,
    until: null,
    closure: null,
    outcome: 'send',
    reason: null,
    trigger: 'missed_call',
    text: 'Nous rappelons demain.',
    ...fields,
  };
}

/** The days that follow each other from a date on, with their spans. */
export function aWeekFrom(first: string, days: WeekSpan[][]): PreviewWeek {
  return { days: days.map((spans, index) => ({ date: addDays(first, index), spans })) };
}
