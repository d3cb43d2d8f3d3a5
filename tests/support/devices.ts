import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { CoreOptions } from '#core/core.ts';
import type { SyncStatus } from '#shared/contract/sync.ts';
import { aReply, newNumber } from './builders.ts';
import { connect, type TestCloud } from './cloud.ts';
import { openTestCore, type TestCore } from './core.ts';

/** A device with the program on it. Nothing is exchanged in the background. */
export type Device = Omit<TestCore, 'restart'> & {
  /** Exchanges once, as by a click; what went wrong stands in the status. */
  exchange(): Promise<SyncStatus>;
  restart(): Device;
};

export function openDevice(options: Partial<CoreOptions> = {}): Device {
  return deviceOf(openTestCore(undefined, undefined, options));
}

function deviceOf(opened: TestCore): Device {
  return {
    ...opened,
    exchange: () => {
      opened.wait(5_000);
      return opened.client.sync.run();
    },
    restart: () => deviceOf(opened.restart()),
  };
}

export const phone = '+15145550123';
export const details = { firstName: 'Sophie', lastName: 'Tremblay', language: 'fr' } as const;
export const slot = { trigger: 'missed_call', period: 'after_hours' } as const;

/** A device of Amélie's, an admin, on which there is a workspace that the cloud has as well. */
export async function openFirst(cloud: TestCloud, options: Partial<CoreOptions> = {}) {
  const device = openDevice(options);
  const { client } = device;
  await client.workspace.set({ name: 'Garage Tremblay', language: 'fr' });
  const { id: numberId } = await client.numbers.add(newNumber());
  await client.autoReplies.save({ numberId, ...aReply(), baseRevision: null });
  await client.contacts.add({ phone, ...details });
  await connect(client, { ...cloud.place, token: await cloud.newToken({ author: 'Amélie' }) });
  return { ...device, numberId };
}

/** Another device, which begins with the copy of the cloud. */
export async function openOther(
  cloud: TestCloud,
  owner: Parameters<TestCloud['newToken']>[0] = { author: 'Marc' },
  options: Partial<CoreOptions> = {},
): Promise<Device> {
  const device = openDevice(options);
  await connect(device.client, { ...cloud.place, token: await cloud.newToken(owner) }, 'cloud');
  return device;
}

/** The token that a device keeps. */
export function tokenOf({ dataDir }: Pick<Device, 'dataDir'>): string {
  return readFileSync(path.join(dataDir, 'cloud-token'), 'utf8');
}

/** Exchanges on each in turn until all have what any of them had. */
export async function exchangeAll(...devices: Device[]): Promise<void> {
  for (const device of [...devices, ...devices]) await device.exchange();
}

/** All that a device shows and decides by, for comparing with another one's; the order is each device's own. */
export async function shownBy({ client }: Pick<Device, 'client'>) {
  const numbers = (await client.numbers.list()).toSorted((a, b) => (a.phone < b.phone ? -1 : 1));
  return {
    workspace: await client.workspace.get(),
    guardRails: await client.guardRails.get(),
    contacts: (await client.contacts.list({ limit: 100 })).contacts,
    numbers: await Promise.all(
      numbers.map(async ({ id }) => {
        const { number, autoReplies } = await client.numbers.get({ id });
        return {
          number,
          autoReplies: autoReplies.map(({ trigger, period, message, translations }) => ({
            trigger,
            period,
            message,
            translations,
          })),
        };
      }),
    ),
  };
}

/** What the cloud keeps of a test's workspace: its version says how many edits it has taken. */
export async function versionOf(cloud: TestCloud): Promise<number> {
  return (await cloud.client.snapshot()).body.version;
}
