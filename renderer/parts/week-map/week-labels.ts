import type { PreviewWeek, WeekSpan } from '#shared/contract/preview.ts';

/** What is written into a span: the closure's name, its special hours, or what leaves. */
export type SpanLabel = 'closure' | 'closedAllDay' | 'specialHours' | 'reply';

/**
 * The spans that are written on, so that a week is not full of the same words: of each day the longest open one, of
 * a closure the longest closed one of each day, and once what happens outside business hours.
 */
export function weekLabels({ days }: PreviewWeek): ReadonlyMap<WeekSpan, SpanLabel> {
  const labels = new Map<WeekSpan, SpanLabel>();
  for (const { spans } of days) {
    const open = longest(spans.filter(({ period }) => period === 'business_hours'));
    if (open) labels.set(open, open.closure ? 'specialHours' : 'reply');
    const closed = longest(spans.filter((span) => isOutside(span) && span.closure));
    if (closed)
      labels.set(closed, spans.every((span) => span.closure && isOutside(span)) ? 'closedAllDay' : 'closure');
  }
  const ordinary = days.map(({ spans }) => spans.filter((span) => isOutside(span) && !span.closure));
  const outside = longest(ordinary.find((spans) => spans.length > 0) ?? []);
  if (outside) labels.set(outside, 'reply');
  return labels;
}

function isOutside({ period }: WeekSpan): boolean {
  return period === 'after_hours';
}

function longest(spans: readonly WeekSpan[]): WeekSpan | undefined {
  return spans.toSorted((a, b) => lengthOf(b) - lengthOf(a))[0];
}

function lengthOf({ start, end }: WeekSpan): number {
  return end - start;
}
