import { addDays, type Closure } from '#shared/model/closure.ts';
import { daysBetween } from '../next-closure.ts';
import { inOrder } from './closure-changes.ts';

/** A stretch of a ribbon in per cent of its length. */
type Stretch = { start: number; length: number };

/** Twelve months, the present one first, as a ribbon: where each month and each closure lies, and today. */
export type YearMarks = {
  months: (Stretch & { date: string })[];
  closures: (Stretch & { closure: Closure })[];
  today: number;
};

/** Closures come in the order in which they overrule each other, so that the ruling one is drawn last. */
export function yearMarks(closures: readonly Closure[], today: string): YearMarks {
  const starts = Array.from({ length: 13 }, (_, index) => firstOfMonth(today, index));
  const [first = today] = starts;
  const afterLast = starts.at(-1) ?? today;
  const days = daysBetween(first, afterLast);
  const stretch = (from: string, until: string): Stretch => ({
    start: (daysBetween(first, from) / days) * 100,
    length: (daysBetween(from, until) / days) * 100,
  });
  return {
    months: starts.slice(0, 12).map((date, index) => ({
      date,
      ...stretch(date, starts[index + 1] ?? afterLast),
    })),
    closures: inOrder(closures)
      .filter(({ from, to }) => from < afterLast && to >= first)
      .map((closure) => {
        const from = closure.from < first ? first : closure.from;
        const until = addDays(closure.to, 1);
        return { closure, ...stretch(from, until > afterLast ? afterLast : until) };
      }),
    today: ((daysBetween(first, today) + 0.5) / days) * 100,
  };
}

/** The first day of the month so many months after that of a date. */
function firstOfMonth(date: string, later: number): string {
  const month = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + later;
  return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-01`;
}
