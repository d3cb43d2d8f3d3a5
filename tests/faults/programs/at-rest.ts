import assert from 'node:assert/strict';
import type { Client, World } from '../../cloud/world.ts';
import type { Device } from './device.ts';
import { differences, lookInto, lostOf, metThemselves, pastOf, shownBy, toBeShown } from './kept.ts';
import { discard, type Written } from './person.ts';

/** Two people at one workspace, and what each of them was told is kept. */
export type Work = {
  devices: readonly Device[];
  written: Written[];
  /** Texts that a person has given up since. */
  givenUp: Set<string>;
  /** Texts that had lost, and that a person has written again. */
  sentAgain: Set<string>;
  /** The line has refused edits for what they say, which the cloud may have taken before, unheard. */
  isMisjudged?: boolean;
};

/** Nothing goes wrong any more, and all exchange until nothing is new (I8: in few rounds). */
export async function comeToRest({ devices, givenUp }: Work): Promise<void> {
  for (let round = 0; round < 4; round += 1) {
    for (const device of devices) {
      await device.sync();
      await discard(device.client, givenUp);
    }
  }
  for (const device of devices) {
    const { state, pending, blocked } = await device.sync();
    assert.deepEqual({ state, pending, blocked }, { state: 'idle', pending: 0, blocked: 0 });
    assert.deepEqual(device.logged.slice(0, 3), []);
  }
}

/** Ends the programs, and checks that all have the same (I6), each edit done once (I2) and none lost (I1). */
export async function checkRest(
  { devices, written, givenUp, sentAgain, isMisjudged = false }: Work,
  world: World,
  me: Client,
): Promise<void> {
  const { body: cloud } = await me.snapshot();
  for (const { client } of devices) {
    assert.deepEqual(differences(await shownBy(client), toBeShown(cloud.rules)), []);
  }
  for (const device of devices) device.close();
  const folders = devices.map(({ dataDir }) => lookInto(dataDir));
  for (const { mirror, outbox, check } of folders) {
    assert.deepEqual({ mirror, outbox, check }, { mirror: cloud.hash, outbox: 0, check: 'ok' });
  }
  const past = await pastOf(world, me.ws);
  assert.deepEqual(lostOf(written, past, folders, { givenUp, sentAgain }), []);
  assert.deepEqual(metThemselves(past, { sentAgain, isMisjudged }), []);
  const mids = past.history.filter(({ op }) => op !== 'delete').map(({ mid }) => mid);
  assert.equal(new Set(mids).size, mids.length);
  assert.equal(past.history.length, past.version);
}
