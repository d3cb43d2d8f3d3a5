import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import type { World } from '../../cloud/world.ts';
import { checkRest, comeToRest, type Work } from '../programs/at-rest.ts';
import { type Device, openDevice } from '../programs/device.ts';
import { type FaultProxy, openFaultProxy } from './fault-proxy.ts';
import { begin } from '../programs/beginning.ts';
import type { EditStep } from '../programs/edits.ts';
import { decide, discard, edit } from '../programs/person.ts';
import { type Sequence, sequence, type Step } from './steps.ts';
import { faultOf, isMisjudging, type Latecomers, latecomers } from './trouble.ts';

/** Lets two people work through a line full of trouble, over and over, each time in another way. */
export async function checkSequences(world: World, runs: number, seed?: number): Promise<void> {
  const property = fc.asyncProperty(sequence, (one) => play(world, one));
  await fc.assert(property, { numRuns: runs, ...(seed !== undefined && { seed }) });
}

type Play = Work & { devices: [Device, Device]; proxy: FaultProxy; late: Latecomers };

async function play(world: World, { steps, troubles }: Sequence): Promise<void> {
  const start = world.time.now;
  const folder = mkdtempSync(path.join(tmpdir(), 'relais-proxy-'));
  const me = await world.newWorkspace('Camille');
  const other = await world.newClient(me.ws, { author: 'Alex' });
  const proxy = await openFaultProxy(me.address);
  const open = (name: string): Device => openDevice({ dataDir: path.join(folder, name), time: world.time });
  const now: Play = {
    devices: [open('0'), open('1')],
    proxy,
    late: latecomers(),
    written: [],
    givenUp: new Set(),
    sentAgain: new Set(),
    isMisjudged: troubles.some(isMisjudging),
  };
  try {
    await begin(now.devices, proxy.address, [me.token, other.token]);
    proxy.next(...troubles.map((trouble) => faultOf(trouble, now.late)));
    for (const [index, step] of steps.entries()) {
      await now.late.letIn();
      await take(now, step, index);
    }
    proxy.calm();
    await now.late.letIn();
    await comeToRest(now);
    await checkRest(now, world, me);
  } finally {
    for (const device of now.devices) device.close();
    await proxy.close();
    rmSync(folder, { recursive: true, force: true });
    world.time.now = start;
  }
}

async function take(now: Play, step: Step, index: number): Promise<void> {
  const device = now.devices[step.device];
  const write = async (what: EditStep, counter: number): Promise<void> => {
    const done = await edit(device.client, what, { device: step.device, counter });
    if (done) now.written.push(done);
  };
  switch (step.what) {
    case 'sync': {
      const asked = now.proxy.reached('any');
      const synced = device.sync();
      await Promise.race([asked, synced]);
      if (step.edit) await write(step.edit, index);
      await synced;
      return;
    }
    case 'sync both':
      await Promise.all(now.devices.map((one) => one.sync()));
      return;
    case 'restart':
      now.devices[step.device] = device.restart();
      return;
    case 'discard':
      await discard(device.client, now.givenUp);
      return;
    case 'decide':
      await decide({ device: step.device, client: device.client }, step.take, now);
      return;
    default:
      await write(step, index);
  }
}
