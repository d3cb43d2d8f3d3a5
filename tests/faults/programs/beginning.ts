import assert from 'node:assert/strict';
import type { Device } from './device.ts';
import { numberPhone } from './edits.ts';

/** A workspace with one number on one device, the cloud’s by then, and the same on another one. */
export async function begin(
  [first, second]: readonly [Device, Device],
  address: string,
  [mine, theirs]: readonly [string, string],
): Promise<void> {
  await first.client.workspace.set({ name: 'Garage Tremblay', language: 'fr' });
  const place = { timeZone: 'America/Toronto', language: 'fr' } as const;
  await first.client.numbers.add({ phone: numberPhone, label: 'Ventes', ...place });
  await connect(first, { address, token: mine }, 'mine');
  await connect(second, { address, token: theirs }, 'cloud');
}

async function connect(
  { client }: Device,
  place: { address: string; token: string },
  from: 'mine' | 'cloud',
): Promise<void> {
  const { basis } = await client.sync.look(place);
  const { state } = await client.sync.connect({ ...place, start: from, basis });
  assert.equal(state, 'idle');
}
