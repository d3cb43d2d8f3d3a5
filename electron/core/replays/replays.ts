import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { conflict, notFound } from '../refusals.ts';
import { KeptReplay } from './kept-replay.ts';
import type { LogMappings } from './log-mappings.ts';

/** A page that has gone away forgets nothing: beyond so many, the one that nobody has asked for longest goes. */
const mostKept = 4;

/** The replays that pages have opened; none outlives the program. */
export type Replays = {
  /** Gives the id of a new one. Refuses with `CONFLICT` when there are as many as are kept, all of them busy. */
  open(fileName: string, size: number): string;
  /** Refuses with `NOT_FOUND` when there is none of this id. */
  get(id: string): KeptReplay;
  /** The one decided last of those that are still there. */
  last(): { id: string; replay: KeptReplay } | null;
  /** Ends all of them and removes their files. */
  close(): void;
};

export function createReplays(dataDir: string, mappings: LogMappings): Replays {
  const folder = path.join(dataDir, 'replays');
  /** The one that nobody has asked for longest comes first. */
  const kept = new Map<string, KeptReplay>();
  /** Those that a run has decided, the latest last. */
  const decided = new Map<string, KeptReplay>();
  removeFiles();

  function removeFiles(): void {
    try {
      rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
    } catch {
      // What another program holds on to goes at the next start.
    }
  }

  function makeRoom(): void {
    if (kept.size < mostKept) return;
    const idle = [...kept.values()].find(({ isBusy }) => !isBusy);
    if (!idle) throw conflict();
    void idle.remove();
  }

  return {
    open: (fileName, size) => {
      makeRoom();
      const id = randomUUID();
      const replay = new KeptReplay(fileName, size, {
        folder: path.join(folder, id),
        mappings,
        onRemove: () => {
          kept.delete(id);
          decided.delete(id);
        },
        onDecided: () => {
          decided.delete(id);
          decided.set(id, replay);
        },
      });
      kept.set(id, replay);
      return id;
    },
    get: (id) => {
      const found = kept.get(id);
      if (!found) throw notFound('replay');
      kept.delete(id);
      kept.set(id, found);
      return found;
    },
    last: () => {
      const [id, replay] = [...decided].at(-1) ?? [];
      return id !== undefined && replay ? { id, replay } : null;
    },
    close: () => {
      for (const replay of kept.values()) void replay.remove();
      removeFiles();
    },
  };
}
