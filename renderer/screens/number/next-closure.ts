import { type Closure, closureOn } from '#shared/model/closure.ts';

/**
 * The closure that rules a date (`YYYY-MM-DD`), otherwise the first one after it.
 */
export function nextClosure(closures: readonly Closure[], today: string): Closure | undefined {
  const ahead = closures.filter(({ from }) => from > today).toSorted((a, b) => a.from.localeCompare(b.from));
  return closureOn(closures, today) ?? ahead[0];
}

/** How many days lie from one date to another, both `YYYY-MM-DD`. */
export function daysBetween(from: string, to: string): number {
  return (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000;
}
