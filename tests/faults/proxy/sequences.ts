import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import type { World } from '../../cloud/world.ts';
import { differences, lookInto, lostOf, pastOf, shownBy, toBeShown } from './at-rest.ts';
import { type Device, openDevice } from './device.ts';
import { type FaultProxy, openFaultProxy } from './fault-proxy.ts';
import { decide, discard, edit, numberPhone, type Written } from './person.ts';
import { type EditStep, type Sequence, sequence, type Step } from './steps.ts';
import { faultOf, type Latecomers, latecomers } from './trouble.ts';

/** Lets two people work through a line full of trouble, over and over, each time in another way. */
export async function checkSequences(world: World, runs: number, seed?: number): Promise<void> {
  const property = fc.asyncProperty(sequence, (one) => play(world, one));
  await fc.assert(property, { numRuns: runs, ...(seed !== undefined && { seed }) });
}

type Play = {
  devices: [Device, Device];
  proxy: FaultProxy;
  late: Latecomers;
  written: Written[];
  givenUp: Set<string>;
};

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
  };
  try {
    await begin(now, [me.token, other.token]);
    proxy.next(...troubles.map((trouble) => faultOf(trouble, now.late)));
    for (const [index, step] of steps.entries()) {
      await now.late.letIn();
      await take(now, step, index);
    }
    await settle(now);
    await checkRest(now, world, me);
  } finally {
    for (const device of now.devices) device.close();
    await proxy.close();
    rmSync(folder, { recursive: true, force: true });
    world.time.now = start;
  }
}

async function begin({ devices: [first, second], proxy }: Play, [mine, theirs]: [string, string]) {
  await first.client.workspace.set({ name: 'Garage Tremblay', language: 'fr' });
  const place = { timeZone: 'America/Toronto', language: 'fr' } as const;
  await first.client.numbers.add({ phone: numberPhone, label: 'Ventes', ...place });
  await connect(first, { address: proxy.address, token: mine }, 'mine');
  await connect(second, { address: proxy.address, token: theirs }, 'cloud');
}

async function connect(
  { client }: Device,
  place: { address: string; token: string },
  from: 'mine' | 'cloud',
) {
  const { basis } = await client.sync.look(place);
  const { state } = await client.sync.connect({ ...place, start: from, basis });
  assert.equal(state, 'idle');
}

/** Numbers of minutes that are no default, and no other edit’s. */
const firstNumber = 1_000;

async function take(now: Play, step: Step, index: number): Promise<void> {
  const device = now.devices[step.device];
  const write = async (what: EditStep, counter: number): Promise<void> => {
    const done = await edit(device.client, what, step.device, firstNumber + counter);
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
      await decide(device.client, step.take, now.givenUp);
      return;
    default:
      await write(step, index);
  }
}

/** Nothing goes wrong any more, and both exchange until nothing is new (I8: in few rounds). */
async function settle({ devices, proxy, late, givenUp }: Play): Promise<void> {
  proxy.calm();
  await late.letIn();
  for (let round = 0; round < 4; round += 1) {
    for (const device of devices) {
      await device.sync();
      await discard(device.client, givenUp);
    }
  }
  for (const device of devices) {
    const { state, pending, blocked } = await device.sync();
    assert.deepEqual({ state, pending, blocked }, { state: 'idle', pending: 0, blocked: 0 });
    assert.deepEqual(device.logged, []);
  }
}

async function checkRest(now: Play, world: World, me: Awaited<ReturnType<World['newWorkspace']>>) {
  const { body: cloud } = await me.snapshot();
  for (const { client } of now.devices) {
    assert.deepEqual(differences(await shownBy(client), toBeShown(cloud.rules)), []);
  }
  for (const device of now.devices) device.close();
  const folders = now.devices.map(({ dataDir }) => lookInto(dataDir));
  for (const { mirror, outbox, check } of folders) {
    assert.deepEqual({ mirror, outbox, check }, { mirror: cloud.hash, outbox: 0, check: 'ok' });
  }
  const past = await pastOf(world, me.ws);
  assert.deepEqual(lostOf(now.written, past, folders, now.givenUp), []);
  // I2: no edit was done twice, and nothing but edits makes versions.
  const writes = past.history.filter(({ op }) => op !== 'delete').map(({ mid }) => mid);
  assert.equal(new Set(writes).size, writes.length);
  assert.equal(past.history.length, past.version);
}
