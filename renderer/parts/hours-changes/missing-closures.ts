import type { Closure } from '#shared/model/closure.ts';

/** The closures of others that these have not. */
export function missingIn(closures: readonly Closure[], others: readonly Closure[]): Closure[] {
  const keys = new Set(closures.map(keyOf));
  return others.filter((closure) => !keys.has(keyOf(closure)));
}

function keyOf({ name, from, to, hours }: Closure): string {
  return JSON.stringify([name, from, to, hours]);
}
