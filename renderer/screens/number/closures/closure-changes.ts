import type { Closure } from '#shared/model/closure.ts';

/**
 * A change of a number's closures, which can be made again to what they have become meanwhile; null when what it
 * is about is no longer there.
 */
export type ClosuresChange = (closures: readonly Closure[]) => Closure[] | null;

export function adding(added: readonly Closure[]): ClosuresChange {
  return (closures) => [...closures, ...added];
}

export function removing(removed: readonly Closure[]): ClosuresChange {
  return (closures) => {
    const kept = closures.filter((closure) => !removed.some((other) => isSameClosure(other, closure)));
    return kept.length === closures.length - removed.length ? kept : null;
  };
}

/** Puts a closure in the place of another, if that one is still as it was. */
export function replacing(before: Closure, after: Closure): ClosuresChange {
  return (closures) => {
    const isThere = closures.some((closure) => JSON.stringify(closure) === JSON.stringify(before));
    return isThere ? closures.map((closure) => (isSameClosure(closure, before) ? after : closure)) : null;
  };
}

/** Two closures that are the same one: no number has two of the same dates. */
export function isSameClosure(a: Closure, b: Closure): boolean {
  return a.from === b.from && a.to === b.to;
}

/** Closures by their first day; of the same first day the longer one first, which the shorter one overrules. */
export function inOrder(closures: readonly Closure[]): Closure[] {
  return closures.toSorted((a, b) => a.from.localeCompare(b.from) || b.to.localeCompare(a.to));
}
