/**
 * Counts keys in memory that does not grow with how many there are: beyond `most` of them all counts are lowered by
 * the middle one, and those at nothing forgotten (Misra and Gries). A count is too low by `shortBy` at most.
 */
export class MostFrequent {
  private readonly most: number;
  private counts = new Map<string, { count: number }>();
  private lowered = 0;

  constructor(most: number) {
    this.most = most;
  }

  /** 0 as long as all counts are exact. */
  get shortBy(): number {
    return this.lowered;
  }

  add(key: string): void {
    const counted = this.counts.get(key);
    if (counted) {
      counted.count += 1;
      return;
    }
    this.counts.set(key, { count: 1 });
    if (this.counts.size > this.most) this.lower();
  }

  /** The keys counted most often, most first, of equal ones the one seen first. */
  top(count: number): { key: string; count: number }[] {
    return [...this.counts]
      .map(([key, counted]) => ({ key, count: counted.count }))
      .toSorted((a, b) => b.count - a.count)
      .slice(0, count);
  }

  private lower(): void {
    const sorted = Uint32Array.from(this.counts.values(), ({ count }) => count).toSorted();
    const middle = sorted[Math.floor(sorted.length / 2)] ?? 0;
    this.lowered += middle;
    for (const [key, counted] of this.counts) {
      counted.count -= middle;
      if (counted.count <= 0) this.counts.delete(key);
    }
  }
}
