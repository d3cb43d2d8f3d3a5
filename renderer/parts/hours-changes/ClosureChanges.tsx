import type { Closure } from '#shared/model/closure.ts';
import { DiffLines } from '../word-diff/DiffLines.tsx';
import { useClosureLines } from './use-closure-lines.ts';

type Closures = readonly Closure[];

/** The closures that go and those that come. */
export function ClosureChanges({ before, after }: { before: Closures; after: Closures }) {
  const linesOf = useClosureLines();
  return <DiffLines lines={linesOf(before, after)} />;
}
