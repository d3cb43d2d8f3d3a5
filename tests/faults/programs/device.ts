import { createRouterClient } from '@orpc/server';
import { createCore } from '#core/core.ts';
import { type Patience, usualPatience } from '#core/sync/patience.ts';
import type { SyncStatus } from '#shared/contract/sync.ts';
import type { CoreClient } from '../../support/core.ts';

export type DeviceOptions = {
  dataDir: string;
  /** The time that the device and the cloud have in common, in epoch milliseconds. */
  time: { now: number };
  patience?: Patience;
};

/** The program of one person, with nothing in it replaced but its clock and its dice. */
export type Device = {
  client: CoreClient;
  dataDir: string;
  logged: string[];
  /** Exchanges now, as by a click, and gives how that went. */
  sync(): Promise<SyncStatus>;
  /** Resolves once the exchange stands so. */
  until(holds: (status: SyncStatus) => boolean): Promise<void>;
  /** Begins to exchange by itself. */
  startSync: () => void;
  wakeSync: (why: 'network' | 'resume') => void;
  /** Ends the program, and starts it again on the same data. */
  restart(patience?: Patience): Device;
  close: () => void;
};

/** Between a click and the next one more than five seconds pass; more than any back-off does, too. */
const betweenClicks = 10 * 60_000;

export function openDevice({ dataDir, time, patience = usualPatience }: DeviceOptions): Device {
  const logged: string[] = [];
  const core = createCore({
    dataDir,
    host: 'web',
    version: '1.2.3',
    clock: () => time.now,
    random: () => 0.5,
    patience,
    log: { error: (fields, message) => logged.push(JSON.stringify({ ...fields, message })) },
  });
  const client = createRouterClient(core.router);
  return {
    client,
    dataDir,
    logged,
    sync: async () => {
      time.now += betweenClicks;
      return client.sync.run();
    },
    until: async (holds) => {
      for await (const _ of await client.changes.watch()) if (holds(await client.sync.status())) return;
    },
    startSync: core.startSync,
    wakeSync: core.wakeSync,
    restart: (next = usualPatience) => {
      core.close();
      return openDevice({ dataDir, time, patience: next });
    },
    close: core.close,
  };
}
