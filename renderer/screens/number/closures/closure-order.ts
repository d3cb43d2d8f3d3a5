import { type Closure, closureOn } from '#shared/model/closure.ts';
import { inOrder, isSameClosure } from './closure-changes.ts';

/** Closures as a list shows them: those that are not over yet, the next one first; then those that are, the last one first. */
export function byTime(closures: readonly Closure[], today: string): { coming: Closure[]; past: Closure[] } {
  const ordered = inOrder(closures);
  return {
    coming: ordered.filter(({ to }) => to >= today),
    past: ordered.filter(({ to }) => to < today).toReversed(),
  };
}

/** The days that two closures share, and which of them rules there and why. */
export type Meeting = {
  other: Closure;
  from: string;
  to: string;
  ruling: 'this' | 'other';
  because: 'starts_later' | 'is_shorter';
};

/** Where a closure meets others of another claim (domain.md, business hours). */
export function meetings(closure: Closure, others: readonly Closure[]): Meeting[] {
  return inOrder(others).flatMap((other) => {
    const from = closure.from > other.from ? closure.from : other.from;
    const to = closure.to < other.to ? closure.to : other.to;
    if (from > to || isSameClosure(closure, other)) return [];
    const ruling = closureOn([closure, other], from) === closure ? 'this' : 'other';
    return [
      { other, from, to, ruling, because: closure.from === other.from ? 'is_shorter' : 'starts_later' },
    ];
  });
}
