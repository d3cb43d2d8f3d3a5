import { onTestFinished } from 'vitest';
import type { Patience } from '#core/sync/patience.ts';
import type { Mutation } from '#shared/cloud-contract/push.ts';
import { newNumber } from '../../support/builders.ts';
import { connect, type TestCloud } from '../../support/cloud.ts';
import { temporaryFolder } from '../../support/core.ts';
import { type Device, openDevice } from '../programs/device.ts';
import { callOf, type FaultProxy, openFaultProxy } from './fault-proxy.ts';

const slot = { trigger: 'missed_call', period: 'after_hours' } as const;

/** A device with one number that is connected to the cloud of a test through a proxy, and the same as the cloud. */
export async function openProxied(cloud: TestCloud) {
  const proxy = await openFaultProxy(cloud.place.address);
  onTestFinished(proxy.close);
  let device = openDevice({ dataDir: temporaryFolder(), time: cloud.world.time });
  onTestFinished(() => device.close());
  const { client } = device;
  await client.workspace.set({ name: 'Garage Tremblay', language: 'fr' });
  const { id: numberId } = await client.numbers.add(newNumber());
  await connect(client, { address: proxy.address, token: cloud.place.token });
  proxy.asked.length = 0;

  return {
    proxy,
    numberId,
    get device(): Device {
      return device;
    },
    /** Ends the program and starts it again, with another patience where one is given. */
    restart: (patience?: Patience): void => {
      device = device.restart(patience);
    },
    /** Writes the number's reply to missed calls. */
    write: async (message: string): Promise<void> => {
      const { autoReplies } = await device.client.numbers.get({ id: numberId });
      const baseRevision = autoReplies[0]?.revision ?? null;
      await device.client.autoReplies.save({ numberId, ...slot, message, translations: {}, baseRevision });
    },
    /** Adds contacts, each an edit of its own. */
    addContacts: async (lastNames: readonly string[]): Promise<void> => {
      for (const [index, lastName] of lastNames.entries()) {
        const phone = `+1514555020${index}`;
        await device.client.contacts.add({ phone, firstName: '', lastName, language: null });
      }
    },
    /** What the number answers to missed calls, on this device. */
    reply: async (): Promise<string | null> => {
      const { autoReplies } = await device.client.numbers.get({ id: numberId });
      return autoReplies[0]?.message ?? null;
    },
    /** Every text that the cloud has accepted as that reply, the first one first. */
    accepted: async (): Promise<string[]> => {
      const versions = await cloud.world.cloud.database.query<{ body: { message: string } }>(
        `select body from rule_history where ws = $1 and kind = 'auto_reply' and id = $2 order by rev`,
        [cloud.client.ws, `${numberId}:missed_call:after_hours`],
      );
      return versions.map(({ body }) => body.message);
    },
  };
}

/** The edits of each push that was sent, in order. */
export function pushed({ asked }: FaultProxy): Mutation[][] {
  return asked
    .filter((request) => callOf(request) === 'push')
    .map(({ body }) => (JSON.parse(body) as { mutations: Mutation[] }).mutations);
}
