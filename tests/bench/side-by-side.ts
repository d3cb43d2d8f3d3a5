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

/** One line of the table: what is measured, both sides, and the ratio it is held to, if to any. */
export type Comparison = { what: string; ours: number; peer: number; goal: number | null };

/** Prints comparisons with a peer, times in nanoseconds per call, as a table. */
export function printComparisons(title: string, peerName: string, comparisons: readonly Comparison[]): void {
  console.log(`\n${title}\n`);
  console.log(line('', 'Relais', peerName, 'ratio', 'goal'));
  for (const { what, ours, peer, goal } of comparisons) {
    const ratio = `${(peer / ours).toFixed(0)} ×`;
    console.log(
      line(
        what,
        `${ours.toFixed(1)} ns`,
        `${peer.toFixed(0)} ns`,
        ratio,
        goal === null ? '–' : `≥ ${goal} ×`,
      ),
    );
  }
}

/** A measure without a peer to be faster than: how many times the time of the least that any program does. */
export type Distance = { what: string; ours: number; least: number; goal: number };

/** Prints distances to that least, times in nanoseconds per event, as a table. */
export function printDistances(title: string, leastName: string, distances: readonly Distance[]): void {
  console.log(`\n${title}\n`);
  console.log(line('', 'Relais', leastName, 'distance', 'goal'));
  for (const { what, ours, least, goal } of distances) {
    const distance = `${(ours / least).toFixed(1)} ×`;
    console.log(line(what, `${ours.toFixed(0)} ns`, `${least.toFixed(0)} ns`, distance, `≤ ${goal} ×`));
  }
}

function line(what: string, ...cells: string[]): string {
  return what.padEnd(34) + cells.map((cell) => cell.padStart(19)).join('');
}
