import type { Closure } from '#shared/model/closure.ts';
import type { DiffLine } from '../word-diff/DiffLines.tsx';
import { missingIn } from './missing-closures.ts';
import { useClosureText } from './use-closure-text.ts';

type Closures = readonly Closure[];

/** The closures that go and those that come. */
export function useClosureLines(): (before: Closures, after: Closures) => DiffLine[] {
  const textOf = useClosureText();
  return (before, after) => [
    ...missingIn(after, before).map((closure) => ({ before: textOf(closure), after: null })),
    ...missingIn(before, after).map((closure) => ({ before: null, after: textOf(closure) })),
  ];
}
