/** An invariant does not hold. */
export class Violation extends Error {
  override name = 'Violation';
  readonly invariant: string;

  constructor(invariant: string, sentences: readonly string[]) {
    super(`${invariant}: ${sentences.join('; ')}`);
    this.invariant = invariant;
  }
}
