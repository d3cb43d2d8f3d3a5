import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { conflict, notFound } from '../refusals.ts';
import { KeptReplay } from './kept-replay.ts';

/** A page that has gone away forgets nothing: beyond so many, the one that nobody has asked for longest goes. */
const mostKept = 4;

/** The replays that pages have opened; none outlives the program. */
export type Replays = {
  /** Gives the id of a new one. Refuses with `CONFLICT` when there are as many as are kept, all of them busy. */
  open(fileName: string, size: number): string;
  /** Refuses with `NOT_FOUND` when there is none of this id. */
  get(id: string): KeptReplay;
  /** Ends all of them and removes their files. */
  close(): void;
};

export function createReplays(dataDir: string): Replays {
  const folder = path.join(dataDir, 'replays');
  /** The one that nobody has asked for longest comes first. */
  const kept = new Map<string, KeptReplay>();
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
      kept.set(id, new KeptReplay(path.join(folder, id), fileName, size, () => kept.delete(id)));
      return id;
    },
    get: (id) => {
      const found = kept.get(id);
      if (!found) throw notFound('replay');
      kept.delete(id);
      kept.set(id, found);
      return found;
    },
    close: () => {
      for (const replay of kept.values()) void replay.remove();
      removeFiles();
    },
  };
}
