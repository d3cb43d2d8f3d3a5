import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { makeClient, startWorld, type World } from '../../cloud/world.ts';
import { layDatabase } from '../../support/made-database.ts';
import { checkRest, comeToRest } from '../programs/at-rest.ts';
import { begin } from '../programs/beginning.ts';
import { type Device, openDevice } from '../programs/device.ts';
import type { Written } from '../programs/person.ts';
import type { Tap } from './tap.ts';

/** The folders of a cloud and of two people who are connected to it, no program open on any. */
export type Stage = {
  cloudArgs: [dataDir: string, stateDir: string];
  dataDirs: [string, string];
  /** Opens all of them in this process, lets them come to rest, and looks whether all is there that should be. */
  check(written: Written[]): Promise<void>;
  remove: () => void;
};

export async function setStage(tap: Tap): Promise<Stage> {
  const folder = mkdtempSync(path.join(tmpdir(), 'relais-kill-'));
  const [dataDir, stateDir] = [path.join(folder, 'cloud'), path.join(folder, 'state')];
  const dataDirs: [string, string] = [path.join(folder, '0'), path.join(folder, '1')];
  const open = ({ time }: World): [Device, Device] => [
    openDevice({ dataDir: dataDirs[0], time }),
    openDevice({ dataDir: dataDirs[1], time }),
  ];

  await layDatabase(dataDir);
  const me = await inWorld(async (world) => {
    const mine = await world.newWorkspace('Camille');
    const other = await world.newClient(mine.ws, { author: 'Alex' });
    const devices = open(world);
    await begin(devices, tap.address, [mine.token, other.token]);
    for (const device of devices) device.close();
    return mine;
  });

  /** A cloud on the folders, in this process, for as long as something is done with it. */
  async function inWorld<Result>(act: (world: World) => Promise<Result>): Promise<Result> {
    const world = await startWorld({ dataDir }, { stateDir });
    world.time.now = Date.now();
    tap.leadTo(world.cloud.address);
    try {
      return await act(world);
    } finally {
      await world.cloud.close();
    }
  }

  return {
    cloudArgs: [dataDir, stateDir],
    dataDirs,
    check: (written) =>
      inWorld(async (world) => {
        const nothing = new Set<string>();
        const work = { devices: open(world), written, givenUp: nothing, sentAgain: nothing };
        try {
          await comeToRest(work);
          await checkRest(work, world, makeClient(world.cloud.address, me.ws, me.token));
        } finally {
          for (const device of work.devices) device.close();
        }
      }),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
