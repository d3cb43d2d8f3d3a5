import { ORPCError } from '@orpc/server';
import { ruleAt, textOf } from './rules.ts';
import { converged, fingerprint, progress, staysDeleted } from './at-rest.ts';
import { type Beginning, quietRun } from './beginning.ts';
import { confirm } from './confirmed.ts';
import { type Device, mayCrash } from './device.ts';
import type { CloudStore } from './cloud-store.ts';
import type { Run, Sequence, Step } from './steps.ts';
import {
  closeWorld,
  exchange,
  inspect,
  knownAt,
  openWorld,
  pass,
  restoreCloud,
  type World,
  write,
} from './world.ts';
import { Violation } from './violation.ts';
import { nameOf } from '#core/sync/rule-key.ts';

/** In so many rounds everything has come to rest (I8). */
const roundsAtMost = 12;

/** Below the 400 days for which the cloud knows what it has answered. */
const daysAtMost = 390;

/**
 * Plays a sequence, and holds the invariants after every step and at rest. Throws a `Violation`.
 * @param store what the cloud is to run on and holds the beginning; a database in memory unless given
 */
export async function play(
  beginning: Beginning,
  { devices, steps }: Sequence,
  store: CloudStore | null = null,
): Promise<End> {
  const world = await openWorld(beginning, devices, store);
  try {
    const memory = { backup: await world.cloud.save(), days: 0 };
    for (const [index, step] of steps.entries()) {
      await act(world, memory, step, index);
      await inspect(world);
    }
    await rest(world);
    return endOf(world);
  } finally {
    closeWorld(world);
  }
}

/** What is left of a sequence, without the ids that are drawn anew each time. */
export type End = ReturnType<typeof endOf>;

function endOf({ cloudView, views }: World) {
  const { version, rules, history, conflicts } = cloudView;
  return {
    version,
    rules,
    history: history.map(({ mid: _, ...one }) => one),
    conflicts: conflicts.map(({ mid: _, ...one }) => one),
    devices: views.map(({ outbox, local, conflicts: kept }) => ({
      outbox: outbox.map(({ kind, id, op, state, body }) => ({ kind, id, op, state, body })),
      local: [...local],
      conflicts: kept.map(({ mid: _, ...one }) => one),
    })),
  };
}

async function act(
  world: World,
  memory: { backup: unknown; days: number },
  step: Step,
  index: number,
): Promise<void> {
  const at = (number: number): Device => {
    const device = world.devices[number % world.devices.length];
    if (!device) throw new Error('there is no device');
    return device;
  };
  const textFor = (text: string | null): string | null => (text === 'own' ? String(index + 1) : text);
  const run = async (device: Device, how: Run): Promise<void> => {
    await exchange(world, device, how, (call) => {
      const { meanwhile } = how;
      if (meanwhile?.call !== call) return;
      write(
        world,
        device,
        ruleAt(meanwhile.rule, device.number, device.stores().numbers),
        textFor(meanwhile.text),
      );
    });
  };
  switch (step.do) {
    case 'write': {
      const device = at(step.device);
      await mayCrash(device, () => {
        device.fuse.set(step.fuse);
        const rule = ruleAt(step.rule, device.number, device.stores().numbers);
        if (write(world, device, rule, textFor(step.text)) && step.isSettled) {
          device.stores().exchange(() => undefined);
        }
      });
      return;
    }
    case 'sync':
      return run(at(step.device), step);
    case 'race': {
      const [one, other] = step.devices.map(at);
      if (!one || !other || one === other) return;
      world.order.draw = drawn(step.order);
      const ends = await Promise.allSettled([run(one, step.runs[0]), run(other, step.runs[1])]);
      world.order.draw = null;
      for (const end of ends) if (end.status === 'rejected') throw end.reason;
      return;
    }
    case 'resolve':
      return decide(world, at(step.device), step);
    case 'discard': {
      const device = at(step.device);
      const blocked = device
        .stores()
        .outbox.list()
        .filter(({ state }) => state === 'blocked');
      const edit = blocked[step.which % Math.max(1, blocked.length)];
      if (!edit) return;
      // A write since may have taken its place.
      if (await isRefused(device.person().discard({ seq: edit.seq }))) return;
      const isGivenUp = nameOf(edit);
      world.confirmed = world.confirmed.filter(
        (one) => one.device !== device.number || nameOf(one.key) !== isGivenUp,
      );
      return;
    }
    case 'replay': {
      const { arrivals } = world.traffic;
      const arrival = arrivals[step.which % Math.max(1, arrivals.length)];
      if (arrival) await world.cloud.answer(arrival.device, 'push', arrival.question).catch(() => null);
      return;
    }
    case 'backup':
      memory.backup = await world.cloud.save();
      return;
    case 'restore':
      return restoreCloud(world, memory.backup);
    case 'pass':
      if (memory.days + step.days > daysAtMost) return;
      memory.days += step.days;
      return pass(world, step.days);
  }
}

async function decide(
  world: World,
  device: Device,
  { which, take }: { which: number; take: 'mine' | 'theirs' },
): Promise<void> {
  const open = device.stores().conflicts.open();
  const conflict = open[which % Math.max(1, open.length)];
  if (!conflict) return;
  const { n, mid, kind, id, mine } = conflict;
  const known = knownAt(world, device, { kind, id });
  // The number of a reply may be gone, and the phone of a number another one's.
  const { entries } = await device.person().conflicts();
  const basis = entries.find((entry) => entry.n === n)?.basis ?? '';
  if (await isRefused(device.person().resolve({ n, basis, take }))) return;
  world.decided.add(`${mid} ${mine ? textOf({ kind }, mine) : ''}`);
  if (take === 'mine' && mine) {
    const edit = { device: device.number, key: { kind, id }, text: textOf({ kind }, mine), ...known };
    world.confirmed = confirm(world.confirmed, edit);
    world.deleted.delete(nameOf(conflict));
  }
}

/** Whether a call was refused for what has happened in the meantime. */
async function isRefused(call: Promise<unknown>): Promise<boolean> {
  try {
    await call;
    return false;
  } catch (error) {
    if (error instanceof ORPCError && ['NOT_FOUND', 'CONFLICT'].includes(String(error.code))) return true;
    throw error;
  }
}

/** Nothing goes wrong any more, and everybody exchanges until nothing is new. */
async function rest(world: World): Promise<void> {
  let last = '';
  for (let round = 0; round < roundsAtMost; round += 1) {
    let failed: unknown = null;
    for (const device of world.devices) {
      failed = (await exchange(world, device, quietRun, () => undefined)) ?? failed;
    }
    await inspect(world);
    const now = JSON.stringify([world.cloudView.version, world.views.map(fingerprint)]);
    if (failed === null && now === last) {
      await inspect(world, { I6: converged, I8: progress, I3: staysDeleted(world.deleted) });
      return;
    }
    last = now;
  }
  throw new Violation('I8', [`no rest after ${roundsAtMost} rounds`]);
}

/** The same numbers for the same seed. */
function drawn(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state >>> 16;
  };
}
