import { randomUUID } from 'node:crypto';
import { runOnce } from '#core/sync/run.ts';
import { startModelCloud } from './cloud.ts';
import { newSqliteStore, openSqliteStore } from './cloud-store.ts';
import { newDatabase, openDevice } from './device.ts';
import { linkOf } from './link.ts';
import { copyOfFiles, setFiles } from './memory-files.ts';
import { authorOf, newPlace } from './place.ts';
import { rules } from './rules.ts';

/** Three devices and a cloud that have exchanged a number with a reply, a contact and guard rails. */
export type Beginning = {
  ws: string;
  cloud: Buffer;
  devices: Buffer[];
  /** What the cloud remembers beside its database. */
  beside: ReadonlyMap<string, string>;
};

export const quietRun = { faults: [], fuse: null, meanwhile: null, isReading: false };

/** Made once, and copied for every sequence. */
export async function makeBeginning(): Promise<Beginning> {
  setFiles(new Map());
  const place = newPlace();
  const store = openSqliteStore(await newSqliteStore());
  await store.database.query(
    `insert into workspace (id, epoch, min_schema, at) values ($1, gen_random_uuid(), 1, now())`,
    [place.ws],
  );
  const cloud = await startModelCloud(store, place);
  const empty = newDatabase();
  const devices = [0, 1, 2].map((number) => openDevice(number, empty, place.clock));
  const { epoch, cursor, version } = await cloud.answer(0, 'snapshot', { ws: place.ws });
  for (const device of devices) {
    const { exchange, connections } = device.stores();
    const author = authorOf(device.number);
    const rest = {
      address: 'https://cloud.example',
      client: randomUUID(),
      role: 'admin',
      syncedAt: null,
    } as const;
    exchange(() => connections.set({ workspace: place.ws, author, epoch, cursor, version, ...rest }));
    if (device.number === 0) {
      device.write({ kind: 'workspace', id: 'workspace' }, 'Garage');
      for (const rule of [rules[2], rules[0], rules[5], rules[6]]) device.write(rule, 'begin');
    }
    const link = linkOf(device, quietRun, cloud.answer, () => undefined);
    const log = { error: () => undefined };
    await runOnce(
      {
        stores: device.stores(),
        cloud: link,
        log,
        divergence: { times: 0, isKnown: false },
        onShown: () => undefined,
      },
      true,
    );
  }
  const beginning = {
    ws: place.ws,
    cloud: (await store.save()) as Buffer,
    devices: devices.map(({ database }) => database.serialize()),
    beside: copyOfFiles(),
  };
  for (const device of devices) device.close();
  await store.close();
  return beginning;
}
