const base = 1_000;
const cap = 5 * 60 * 1_000;

/**
 * How long to wait after so many failures in a row, in milliseconds: anything up to a bound that doubles (full jitter),
 * so that many devices do not come back at once.
 * @param random from 0 up to 1
 */
export function backoff(failures: number, random: number): number {
  return Math.round(random * Math.min(cap, base * 2 ** failures));
}
