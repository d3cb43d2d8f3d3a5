import type { CloudAnswer, CloudQuestion } from '#core/sync/cloud-calls.ts';
import { CloudError } from '#core/sync/cloud-failure.ts';
import { nameOf, type RuleKey } from '#core/sync/rule-key.ts';
import { runOnce } from '#core/sync/run.ts';
import type { Beginning } from './beginning.ts';
import { type ModelCloud, startModelCloud } from './cloud.ts';
import { type CloudStore, openSqliteStore, type Order } from './cloud-store.ts';
import { afterRestore, type Confirmed, confirm, placesOf } from './confirmed.ts';
import { type Device, mayCrash, openDevice } from './device.ts';
import { always, type Invariant, type Scene } from './invariants.ts';
import { type Carry, linkOf } from './link.ts';
import { setFiles } from './memory-files.ts';
import { newPlace, type Place } from './place.ts';
import { saidBy, spotOf, textOf } from './rules.ts';
import type { Run } from './steps.ts';
import { noteAnswer, noteArrival, noTraffic, type Traffic } from './traffic.ts';
import { Violation } from './violation.ts';
import { type CloudView, type DeviceView, lookAtCloud, lookAtDevice } from './views.ts';

/** Devices, the cloud, the way between them, and what a bystander has seen of it all. */
export type World = {
  place: Place;
  devices: readonly Device[];
  cloud: ModelCloud;
  store: CloudStore;
  traffic: Traffic;
  confirmed: Confirmed[];
  decided: Set<string>;
  /** The latest life of each rule that somebody has deleted and nobody restored. */
  deleted: Map<string, number>;
  views: DeviceView[];
  cloudView: CloudView;
  /** How many rows each device had written when it was looked at last. */
  looked: number[];
  audited: number;
  left: Set<string>[];
  /** What devices have logged of their copies. */
  alarms: string[];
  /** Draws who comes first while two devices exchange at the same time. */
  order: Order;
};

/**
 * Opens a copy of the beginning for so many devices.
 * @param given what the cloud is to run on and holds the beginning; a database in memory unless given
 */
export async function openWorld(
  beginning: Beginning,
  devices: number,
  given: CloudStore | null = null,
): Promise<World> {
  setFiles(beginning.beside);
  const place = newPlace(beginning.ws);
  // What is at the beginning was written before.
  place.wait(1);
  const order: Order = { draw: null };
  const store = given ?? openSqliteStore(beginning.cloud, order);
  const cloudView = await lookAtCloud(store.database, place.ws);
  const traffic = noTraffic();
  for (const { mid } of cloudView.history) traffic.senderOf.set(mid, 0);
  const opened = beginning.devices
    .slice(0, devices)
    .map((bytes, number) => openDevice(number, bytes, place.clock));
  return {
    place,
    devices: opened,
    store,
    cloud: await startModelCloud(store, place),
    traffic,
    confirmed: [],
    decided: new Set(),
    deleted: new Map(),
    views: opened.map(lookAtDevice),
    cloudView,
    looked: [],
    audited: cloudView.version,
    left: opened.map(() => new Set()),
    alarms: [],
    order,
  };
}

export function closeWorld({ devices }: World): void {
  for (const device of devices) device.close();
}

/** Looks at everything, and holds every invariant against it. Throws a `Violation`. */
export async function inspect(
  world: World,
  invariants: Readonly<Record<string, Invariant>> = always,
): Promise<void> {
  const { traffic, confirmed, decided, audited, left, alarms } = world;
  const before = world.views;
  await look(world);
  const scene: Scene = {
    before,
    devices: world.views,
    cloud: world.cloudView,
    traffic,
    confirmed,
    decided,
    audited,
    left,
    alarms,
  };
  for (const [name, invariant] of Object.entries(invariants)) {
    const wrong = invariant(scene);
    if (wrong.length > 0) throw new Violation(name, wrong);
  }
  noteHistory(world);
  for (const [number, { connection }] of before.entries()) {
    if (connection.epoch !== world.views[number]?.connection.epoch) left[number]?.add(connection.epoch);
  }
}

/** Looks again at whatever has been written since. */
async function look(world: World): Promise<void> {
  const { devices, store, place, looked } = world;
  world.views = devices.map((device, number) => {
    const changes = Number(device.database.prepare('SELECT total_changes()').pluck().get());
    const known = looked[number] === changes ? world.views[number] : undefined;
    looked[number] = changes;
    return known ?? lookAtDevice(device);
  });
  world.cloudView = await lookAtCloud(store.database, place.ws);
}

function noteHistory(world: World): void {
  for (const { rev, op, gen, mid, ...key } of world.cloudView.history) {
    if (rev <= world.audited) continue;
    const isMeant = world.traffic.aimOf.get(mid) === nameOf(key);
    const isTakenBack = world.views[world.traffic.senderOf.get(mid) ?? -1]?.local.has(nameOf(key));
    if (op === 'delete' && isMeant && !isTakenBack) world.deleted.set(nameOf(key), gen);
    if (op === 'restore') world.deleted.delete(nameOf(key));
  }
  world.audited = world.cloudView.version;
}

/** A person's write; false where there is nothing to write or nowhere. */
export function write(world: World, device: Device, key: RuleKey, text: string | null): boolean {
  const { local } = device.stores();
  const present = local.read(key);
  const said = text === null ? null : saidBy(key, text);
  if ((present && textOf(key, present)) === said || !canWrite(device, key, text)) return false;
  const known = knownAt(world, device, key);
  const isKnownDeleted = knowsDeleted(device, key);
  const isWithdrawal = takesBack(device, key, said);
  // A phone may be another number's.
  if (!device.write(key, text)) return false;
  world.confirmed = confirm(
    world.confirmed,
    { device: device.number, key, text: said, ...known },
    isWithdrawal,
  );
  // Whoever knows of a deletion and writes takes it back.
  if (text !== null && isKnownDeleted) world.deleted.delete(nameOf(key));
  const shown = device.fuse.without(() => device.stores().local.read(key));
  if ((shown && textOf(key, shown)) !== said) {
    throw new Violation('I4', [`device ${device.number} does not show what was written of ${nameOf(key)}`]);
  }
  return true;
}

/** Whether somebody who says this is back at what the cloud has, for all the device knows, and says nothing new. */
function takesBack(device: Device, key: RuleKey, said: string | null): boolean {
  const { mirror, outbox } = device.stores();
  const body = mirror.find(key)?.body ?? null;
  return (body && textOf(key, body)) === said && outbox.sent(key)?.state !== 'inflight';
}

function knowsDeleted(device: Device, key: RuleKey): boolean {
  const { mirror, outbox } = device.stores();
  const edits = [outbox.sent(key), outbox.queued(key)];
  return mirror.find(key)?.deleted === true || edits.some((edit) => edit?.op === 'delete');
}

/** What a device knows of a rule; its revisions mean nothing to a cloud that was put back in the meantime. */
export function knownAt(world: World, device: Device, key: RuleKey): Pick<Confirmed, 'since' | 'gen'> {
  const { mirror, connections } = device.stores();
  const { rev, gen } = mirror.find(key) ?? { rev: 0, gen: 1 };
  return { since: connections.need().epoch === world.cloudView.epoch ? rev : 0, gen };
}

function canWrite(device: Device, { kind, id }: RuleKey, text: string | null): boolean {
  if (kind === 'guard_rails' || kind === 'workspace') return text !== null;
  const [numberId = ''] = id.split(':');
  return kind !== 'auto_reply' || device.stores().numbers.find(numberId) !== null;
}

/** One run of a device. What the cloud or the way to it refuses ends it; the next one goes on from there. */
export async function exchange(
  world: World,
  device: Device,
  run: Run,
  whileWaiting: (call: number) => void,
): Promise<CloudError | null> {
  let refused: CloudError | null = null;
  await mayCrash(device, async () => {
    device.fuse.set(run.fuse);
    const log = { error: (_: unknown, message: string) => void world.alarms.push(message) };
    const cloud = linkOf(device, run, carryIn(world), whileWaiting);
    try {
      const divergence = { times: 0, isKnown: false };
      const parts = { stores: device.stores(), cloud, log, divergence, onShown: () => undefined };
      await runOnce(parts, !run.isReading);
    } catch (error) {
      if (!(error instanceof CloudError)) throw error;
      refused = error;
    }
  });
  return refused;
}

function carryIn(world: World): Carry {
  return async (device, name, question) => {
    const { traffic, cloud } = world;
    const push = name === 'push' ? (question as CloudQuestion<'push'>) : null;
    if (push) noteArrival(traffic, { device, question: push });
    const stopped = new Map(traffic.stopped);
    const answer = await cloud.answer(device, name, question);
    noteAnswer(traffic, stopped, name, answer);
    if (push) await notePushed(world, push, answer as CloudAnswer<'push'>);
    return answer;
  };
}

async function notePushed(
  { traffic, store, place }: World,
  { mutations }: CloudQuestion<'push'>,
  { results }: CloudAnswer<'push'>,
): Promise<void> {
  for (const [index, { mid, status }] of results.entries()) {
    const mutation = mutations[index];
    if (mutation && status === 'rejected') traffic.rejected.set(mid, mutation);
    if (!mutation || status !== 'conflict') continue;
    const { kind, id, body } = mutation;
    traffic.lost.set(mid, { kind, id, text: body ? textOf(mutation, body) : null });
  }
  const tombstones = await store.database.query<RuleKey & { gen: number }>(
    'select kind, id, gen from rule where ws = $1 and deleted',
    [place.ws],
  );
  for (const { gen, ...key } of tombstones) traffic.stopped.set(nameOf(key), gen);
}

/** Stops the cloud, puts a backup in its place, and starts it again. */
export async function restoreCloud(world: World, backup: unknown): Promise<void> {
  world.confirmed = afterRestore(world.confirmed, world);
  await world.cloud.putBack(backup);
  world.cloudView = await lookAtCloud(world.store.database, world.place.ws);
  world.audited = world.cloudView.version;
  world.traffic.lost.clear();
  world.traffic.stopped.clear();
}

/** Lets days go by: the cloud tidies up, and the programs start anew. */
export async function pass(world: World, days: number): Promise<void> {
  const placesIn = (edit: Confirmed, decided: ReadonlySet<string>): string[] => {
    const device = world.views[edit.device];
    return device ? placesOf(edit, { device, cloud: world.cloudView, decided }) : [];
  };
  const before = new Map(world.confirmed.map((edit) => [edit, placesIn(edit, world.decided)]));
  world.place.wait(days);
  await world.cloud.tidy();
  for (const device of world.devices) device.restart();
  await look(world);
  const tombstones = new Set(world.cloudView.rules.filter(({ deleted }) => deleted).map(spotOf));
  // The texts of what was deleted long ago are forgotten, and so are conflicts that were decided long ago, some of them
  // only once the cloud has been told.
  world.confirmed = world.confirmed.filter((edit) => {
    const isPast =
      before.get(edit)?.includes('history') && !placesIn(edit, world.decided).includes('history');
    if (isPast && tombstones.has(spotOf(edit.key))) return false;
    return placesIn(edit, new Set()).length > 0 || !mayBeForgotten(edit);
  });

  function mayBeForgotten(edit: Confirmed): boolean {
    const was = before.get(edit) ?? [];
    return tombstones.has(spotOf(edit.key)) || was.some((place) => place.startsWith('conflict'));
  }
}
