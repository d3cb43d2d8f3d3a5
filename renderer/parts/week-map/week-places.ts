import type { PreviewWeek, WeekSpan } from '#shared/contract/preview.ts';

const minute = 60_000;

/** Where an instant stands on the map: on which day, at which minute of its wall clock, in which span. */
export type Place = {
  day: number;
  minute: number;
  span: WeekSpan;
  /** Which of the two times a repeated minute comes, null for one that comes once. */
  pass: 'first' | 'second' | null;
};

/** The place of an instant in a week, or null when it lies outside. */
export function placeOf({ days }: PreviewWeek, at: number): Place | null {
  for (const [day, { spans }] of days.entries()) {
    const span = spans.find(({ from, to }) => from <= at && at < to);
    if (!span) continue;
    const time = span.start + Math.floor((at - span.from) / minute);
    const twin = spans.find((other) => other !== span && holds(other, time));
    const pass = twin ? (twin.from > span.from ? 'first' : 'second') : null;
    return { day, minute: time, span, pass };
  }
  return null;
}

/**
 * The instant that a minute of a day stands for; of an hour that repeats, its first pass, of one that is skipped,
 * the moment after it. Null on a date that has none.
 */
export function instantAt({ days }: PreviewWeek, day: number, time: number): number | null {
  const spans = days[day]?.spans ?? [];
  const span = spans.find((candidate) => holds(candidate, time));
  if (span) return span.from + (time - span.start) * minute;
  return spans.find(({ start }) => start > time)?.from ?? spans.at(-1)?.from ?? null;
}

/** Minutes of a day on its wall clock, `end` excluded. */
export type Stretch = { start: number; end: number };

const wholeDay: Stretch = { start: 0, end: 1440 };

/** What of a day's wall clock a change of the clocks skips, and what it repeats. */
export function clockChange(spans: readonly WeekSpan[]): {
  skipped: Stretch | null;
  repeated: Stretch | null;
} {
  if (spans.length === 0) return { skipped: wholeDay, repeated: null };
  let skipped: Stretch | null = null;
  let repeated: Stretch | null = null;
  let reached = 0;
  for (const { start, end } of spans) {
    if (start > reached) skipped = { start: reached, end: start };
    if (start < reached) repeated = { start, end: reached };
    reached = end;
  }
  if (reached < wholeDay.end) skipped = { start: reached, end: wholeDay.end };
  return { skipped, repeated };
}

function holds({ start, end }: WeekSpan, time: number): boolean {
  return start <= time && time < end;
}
