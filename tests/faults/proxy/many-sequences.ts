import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startWorld } from '../../cloud/world.ts';
import { layDatabase } from '../../support/made-database.ts';
import { checkSequences } from './sequences.ts';

/** Sequences on one cloud after each other: it is not to grow so large that it says nothing of a small one. */
const perCloud = 200;

/** As many sequences as are asked for, each cloud they need started and ended here. Without a seed any sequences. */
export async function checkManySequences(runs: number, seed: number | null): Promise<void> {
  for (let done = 0; done < runs; done += perCloud) {
    const folder = mkdtempSync(path.join(tmpdir(), 'relais-proxy-cloud-'));
    const dataDir = path.join(folder, 'data');
    await layDatabase(dataDir);
    const world = await startWorld({ dataDir }, { stateDir: path.join(folder, 'state') });
    try {
      await checkSequences(world, Math.min(perCloud, runs - done), seed === null ? undefined : seed + done);
    } finally {
      await world.cloud.close();
      rmSync(folder, { recursive: true });
    }
  }
}
