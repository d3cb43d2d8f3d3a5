import { createReplay, type Replay } from '#engine/replay.ts';
import type { CompiledWorkspace } from '#engine/workspace.ts';
import { DecisionFile } from './decision-file.ts';
import type { DecisionFormat } from './decision-text.ts';
import { countDecision, type DecisionCounts, emptyCounts } from './summary.ts';

/** Where the decisions on a log go. */
export type DecisionOutput = {
  /** Takes back what there is, and decides from the first event on. */
  begin(): Replay;
  /** Writes what is left. */
  finish(): void;
  /** What the decisions since the beginning come to. */
  counts(): DecisionCounts;
};

/** Decisions as domain.md prints them, a line each, in a file that must not exist. */
export function lineOutput(
  workspace: CompiledWorkspace,
  path: string,
  format: DecisionFormat,
): DecisionOutput {
  const file = new DecisionFile(path, format);
  let counts = emptyCounts();
  return {
    begin: () => {
      file.clear();
      counts = emptyCounts();
      return createReplay(workspace, (decision) => {
        countDecision(decision, counts);
        file.add(decision);
      });
    },
    finish: () => file.finish(),
    counts: () => counts,
  };
}
