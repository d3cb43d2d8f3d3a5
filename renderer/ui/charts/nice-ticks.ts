/** Where the lines of an axis from 0 stand: round numbers, the last one not under `largest`. */
export function niceTicks(largest: number, most = 4): number[] {
  if (largest <= 0) return [0, 1];
  const rough = largest / most;
  const magnitude = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 2.5, 5, 10].map((factor) => factor * magnitude).find((size) => size >= rough);
  // What is counted is whole.
  const whole = Math.max(1, Math.ceil(step ?? rough));
  const count = Math.ceil(largest / whole);
  return Array.from({ length: count + 1 }, (_, index) => index * whole);
}
