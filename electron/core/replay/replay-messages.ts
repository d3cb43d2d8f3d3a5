import type { FileFault } from '#shared/contract/errors.ts';
import type { EventField } from './line-fault.ts';
import type { ReplayResult, ReplayStep, SkippedLine } from './replay-log.ts';

/** How a replay ends. `errno` is the system's number for what went wrong, as in an Error of node:fs. */
export type ReplayOutcome =
  | ({ kind: 'done' } & ReplayResult)
  | { kind: 'workspace_refused'; faults: FileFault[] }
  | { kind: 'wrong_columns'; missing: EventField[]; repeated: EventField[] }
  | { kind: 'cannot_read' | 'cannot_write'; errno: number };

/** What the thread of a replay tells; lines that are skipped are answered, with anything, once they are taken. */
export type ReplayMessage =
  | ReplayOutcome
  | { kind: 'progress'; step: ReplayStep; fraction: number }
  | { kind: 'skipped'; lines: SkippedLine[] };
