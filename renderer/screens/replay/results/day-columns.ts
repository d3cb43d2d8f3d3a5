/** What happened on a local date (`YYYY-MM-DD`). */
export type DayFigures = { date: string; sent: number; heldBack: number };

export type Span = 'day' | 'week' | 'month';

/** Days drawn as one column: `from` and `to` are the first and the last date it stands for. */
export type DayColumn = { from: string; to: string; sent: number; heldBack: number };

const day = 86_400_000;
/** As many columns as can be told apart. */
const mostColumns = 93;

/**
 * The days as columns that fit beside each other: a column a day, a week (from Monday) or a month. Days on which
 * nothing happened are there too, so that distances in time are true.
 */
export function dayColumns(days: readonly DayFigures[]): { span: Span; columns: DayColumn[] } {
  const dates = days.map(({ date }) => date).toSorted();
  const first = dates[0];
  const last = dates.at(-1);
  if (first === undefined || last === undefined) return { span: 'day', columns: [] };
  const count = (instantOf(last) - instantOf(first)) / day + 1;
  const span = count <= mostColumns ? 'day' : count <= mostColumns * 7 ? 'week' : 'month';

  const columns = new Map<string, DayColumn>();
  for (let from = startOf(first, span); from <= last; from = nextOf(from, span)) {
    columns.set(from, { from, to: dateOf(instantOf(nextOf(from, span)) - day), sent: 0, heldBack: 0 });
  }
  for (const { date, sent, heldBack } of days) {
    const column = columns.get(startOf(date, span));
    if (!column) continue;
    column.sent += sent;
    column.heldBack += heldBack;
  }
  return { span, columns: [...columns.values()] };
}

/** Which columns say their date: evenly, and not more than can be read. */
export function markedColumns(count: number, most = 7): Set<number> {
  const step = Math.max(1, Math.ceil(count / most));
  return new Set(Array.from({ length: count }, (_, index) => index).filter((index) => index % step === 0));
}

function startOf(date: string, span: Span): string {
  if (span === 'day') return date;
  if (span === 'month') return `${date.slice(0, 7)}-01`;
  const instant = instantOf(date);
  return dateOf(instant - ((new Date(instant).getUTCDay() + 6) % 7) * day);
}

function nextOf(from: string, span: Span): string {
  if (span !== 'month') return dateOf(instantOf(from) + (span === 'day' ? 1 : 7) * day);
  const date = new Date(instantOf(from));
  return dateOf(date.setUTCMonth(date.getUTCMonth() + 1));
}

function instantOf(date: string): number {
  return Date.parse(`${date}T00:00:00Z`);
}

function dateOf(instant: number): string {
  return new Date(instant).toISOString().slice(0, 10);
}
