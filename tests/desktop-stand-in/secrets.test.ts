import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { startWorld, type World } from '../cloud/world.ts';
import { connect, type Desktop, useApplication } from './desktop.ts';
import type { Keychain } from './keychain.ts';

const { start, quit } = useApplication();

let folder: string;
let cloud: World;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'relais-cloud-'));
  cloud = await startWorld({ dataDir: folder }, { clock: Date.now });
});
afterAll(async () => {
  await cloud.cloud.close();
  rmSync(folder, { recursive: true });
});

const keychain: Keychain = { backend: 'gnome_libsecret', key: 7 };

/** The application on a system, connected to a cloud, and all that is in its data folder. */
async function startConnected(system: Keychain) {
  const desktop = await start({ keychain: system });
  const { client, port } = connect(desktop);
  const { token } = await cloud.newWorkspace();
  const place = { address: cloud.cloud.address, token };
  await client.workspace.set({ name: 'Garage Tremblay', language: 'fr' });
  const { basis } = await client.sync.look(place);
  const status = await client.sync.connect({ ...place, start: 'mine', basis });
  return { desktop, client, port, token, status };
}

/** Ends the application and starts it again on the same data folder. */
async function restarted(
  { desktop, port }: { desktop: Desktop; port: { close: () => void } },
  system: Keychain,
) {
  port.close();
  quit(desktop);
  return connect(await start({ keychain: system, dataDir: desktop.dataDir }));
}

function everyFile(folderOf: string): string {
  const entries = readdirSync(folderOf, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'latin1'))
    .join('\n');
}

test('a system with a keychain keeps the token, and no file has it in clear', async () => {
  const connected = await startConnected(keychain);
  expect(connected.status).toMatchObject({ state: 'idle', connection: { isTokenKept: true } });
  expect(everyFile(connected.desktop.dataDir)).not.toContain(connected.token);
  const { client, port } = await restarted(connected, keychain);
  await client.sync.run();
  expect(await client.sync.status()).toMatchObject({ state: 'idle', connection: { isTokenKept: true } });
  port.close();
});

test.each<Keychain>([{ backend: 'none' }, { backend: 'basic_text' }])(
  'a system with $backend keeps nothing: the token is known until the application ends',
  async (system) => {
    const connected = await startConnected(system);
    expect(connected.status).toMatchObject({ state: 'idle', connection: { isTokenKept: false } });
    expect(readdirSync(connected.desktop.dataDir).filter((name) => name.includes('token'))).toEqual([]);
    expect(everyFile(connected.desktop.dataDir)).not.toContain(connected.token);
    const { client, port } = await restarted(connected, system);
    await vi.waitFor(async () =>
      expect(await client.sync.status()).toMatchObject({ state: 'auth_required' }),
    );
    expect(await client.sync.changeToken({ token: connected.token })).toMatchObject({ state: 'idle' });
    port.close();
  },
);

test('a token that another key has encrypted is asked for again', async () => {
  const connected = await startConnected(keychain);
  const { client, port } = await restarted(connected, { backend: 'gnome_libsecret', key: 8 });
  await vi.waitFor(async () => expect(await client.sync.status()).toMatchObject({ state: 'auth_required' }));
  port.close();
});

test('a computer that wakes up exchanges at once', async () => {
  const { desktop, client, port } = await startConnected(keychain);
  const { syncedAt: before } = await client.sync.status();
  desktop.electron.powerMonitor.emit('resume');
  await vi.waitFor(async () => {
    const { syncedAt, state } = await client.sync.status();
    expect(state).toBe('idle');
    expect(syncedAt).toBeGreaterThan(before ?? 0);
  });
  port.close();
});
