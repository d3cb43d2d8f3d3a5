import { create } from 'zustand';
import type { ReplayEvent } from '#shared/contract/replay.ts';
import type { DecisionFilter } from '#shared/contract/replay-decisions.ts';
import type { ReplayFigures } from '#shared/contract/replay-figures.ts';
import type { LogLook } from '#shared/contract/replay-look.ts';

/** A log that the core holds. */
export type OpenedLog = { replayId: string; name: string };

export type Look = Extract<LogLook, { kind: 'log' }>;
export type SkippedLine = Extract<ReplayEvent, { kind: 'skipped' }>['lines'][number];
export type Progress = Omit<Extract<ReplayEvent, { kind: 'progress' }>, 'kind'>;

/** Why what was chosen or dropped cannot be replayed. `bytes` is the size of the file, `code` the system's word. */
export type LogRefusal =
  | { reason: 'folder' | 'several' | 'no_file' }
  | {
      reason: 'empty' | 'unreadable' | 'not_text' | 'workbook' | 'busy' | 'gone' | 'no_workspace' | 'failed';
      name: string;
    }
  | { reason: 'too_large'; name: string; bytes: number }
  | { reason: 'cannot_write' | 'cannot_read'; name: string; code: string };

/** What a log has come to. */
export type Result = {
  log: OpenedLog;
  figures: ReplayFigures;
  /** The first of the lines that are no event; none after the page has been loaded again. */
  skipped: readonly SkippedLine[];
};

export type ReplayFlow =
  /** Nobody has asked yet what is there from before. */
  | { step: 'unknown' }
  | { step: 'choosing'; refusal: LogRefusal | null }
  | { step: 'sending'; name: string; size: number; sent: number; stop: AbortController }
  | { step: 'looking'; log: OpenedLog }
  /** `previous` is what stands there again when nothing is changed. */
  | { step: 'mapping'; log: OpenedLog; look: Look; previous: Result | null }
  | { step: 'deciding'; log: OpenedLog; progress: Progress; skipped: number; stop: AbortController }
  | { step: 'nothing_usable'; log: OpenedLog; skipped: readonly SkippedLine[]; total: number }
  /** While it is decided once more, what it came to before stays. */
  | { step: 'done'; result: Result; again: { progress: Progress; stop: AbortController } | null };

/** How far the replay of a log has come. It outlives the screen: the work goes on while one looks elsewhere. */
export const useReplayFlow = create<ReplayFlow>(() => ({ step: 'unknown' }));

/** What the list of decisions is narrowed to; it is still there when one comes back from the simulator. */
export const useDecisionFilter = create<{ filter: DecisionFilter }>(() => ({ filter: {} }));

export const enter = (flow: ReplayFlow): void => useReplayFlow.setState(flow, true);

export const refuse = (refusal: LogRefusal | null): void => enter({ step: 'choosing', refusal });
