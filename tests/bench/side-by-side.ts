const rounds = 15;

/** Nanoseconds one call takes: the quickest of several rounds of calls numbered from 0. */
export function nanosecondsPerCall(calls: number, call: (index: number) => number): number {
  const times = Array.from({ length: rounds }, () => {
    const start = performance.now();
    for (let index = 0; index < calls; index += 1) kept.sum += call(index);
    return ((performance.now() - start) * 1e6) / calls;
  });
  return Math.min(...times);
}

/** Results are added up, so that no call is optimised away. */
const kept = { sum: 0 };

/** One line of the table: what is measured, both sides, the ratio and the goal it is held to. */
export type Comparison = { what: string; ours: number; peer: number; goal: number };

/** Prints comparisons, times in nanoseconds per call, as a table. */
export function printComparisons(title: string, comparisons: readonly Comparison[]): void {
  console.log(`\n${title}\n`);
  console.log(line('', 'Relais', 'luxon', 'ratio', 'goal'));
  for (const { what, ours, peer, goal } of comparisons) {
    const ratio = `${(peer / ours).toFixed(0)} ×`;
    console.log(line(what, `${ours.toFixed(1)} ns`, `${peer.toFixed(0)} ns`, ratio, `≥ ${goal} ×`));
  }
}

function line(what: string, ...cells: string[]): string {
  return what.padEnd(34) + cells.map((cell) => cell.padStart(13)).join('');
}
