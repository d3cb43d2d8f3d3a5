import type { Closure } from '#shared/model/closure.ts';
import { DiffLines } from '../word-diff/DiffLines.tsx';
import { missingIn } from './missing-closures.ts';
import { useClosureText } from './use-closure-text.ts';

type Closures = readonly Closure[];

/** The closures that go and those that come. */
export function ClosureChanges({ before, after }: { before: Closures; after: Closures }) {
  const textOf = useClosureText();
  return (
    <DiffLines
      lines={[
        ...missingIn(after, before).map((closure) => ({ before: textOf(closure), after: null })),
        ...missingIn(before, after).map((closure) => ({ before: null, after: textOf(closure) })),
      ]}
    />
  );
}
