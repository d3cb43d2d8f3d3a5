import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, onTestFinished, test } from 'vitest';
import { connect, type TestCloud } from '../support/cloud.ts';
import { fill } from './sync-connecting.ts';
import { declared, type World } from './world.ts';

/** An address at which something answers every request so; without a type, nobody does. */
async function stranger(type: string | null, text = '', status = 200): Promise<string> {
  const server = createServer((_, response) =>
    response.writeHead(status, { 'content-type': type ?? '' }).end(text),
  );
  const address = await listen(server);
  if (type === null) await close(server);
  else onTestFinished(() => close(server));
  return address;
}

async function listen(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

function close(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}

const cloudRefuses = (reason: string) => declared('CLOUD', { reason });

/** Why a cloud is not connected, and that nothing is by then. */
export function syncRefusalsBehaviour(world: World, cloud: TestCloud): void {
  const lookAt = (address: string) => world.client.sync.look({ address, token: cloud.place.token });

  test.for(['', 'ftp://cloud.example.com', 'https://', 'https://me@cloud.example.com'])(
    'the address “%s” is none',
    async (address) => {
      await expect(lookAt(address)).rejects.toMatchObject(cloudRefuses('not_an_address'));
    },
  );

  test('plain HTTP beyond this computer is refused before anything is sent', async () => {
    await expect(lookAt('http://cloud.example.com')).rejects.toMatchObject(cloudRefuses('insecure'));
  });

  test('where nothing answers, the cloud cannot be reached', async () => {
    await expect(lookAt(await stranger(null))).rejects.toMatchObject(cloudRefuses('unreachable'));
  });

  test.for([
    ['a page', 'text/html', '<h1>It works!</h1>', 200],
    ['a page that is not there', 'text/html', '<h1>Not Found</h1>', 404],
    ['other JSON', 'application/json', '{"hello":"world"}', 200],
    ['other JSON that refuses', 'application/json', '{"error":"forbidden"}', 403],
  ] as const)('where %s answers, there is no cloud', async ([, type, text, status]) => {
    await expect(lookAt(await stranger(type, text, status))).rejects.toMatchObject(
      cloudRefuses('not_a_cloud'),
    );
  });

  test.for(['relais_unknown', 'été', ''])('the token “%s” is refused', async (token) => {
    await expect(world.client.sync.look({ ...cloud.place, token })).rejects.toMatchObject(
      cloudRefuses('refused'),
    );
  });

  test('a token that has expired is refused', async () => {
    const token = await cloud.newToken({ days: -1 });
    await expect(world.client.sync.look({ ...cloud.place, token })).rejects.toMatchObject(
      cloudRefuses('refused'),
    );
  });

  test('a workspace that only a newer program can read is not connected', async () => {
    const { database } = cloud.world.cloud;
    await database.query('update workspace set min_schema = 99 where id = $1', [cloud.client.ws]);
    await expect(world.client.sync.look(cloud.place)).rejects.toMatchObject(cloudRefuses('unreadable'));
  });

  test('a support person’s token does not send this device’s copy', async () => {
    await fill(world.client);
    const place = { ...cloud.place, token: await cloud.newToken({ role: 'support' }) };
    const { basis } = await world.client.sync.look(place);
    await expect(world.client.sync.connect({ ...place, start: 'mine', basis })).rejects.toMatchObject(
      cloudRefuses('read_only'),
    );
    expect(await world.client.sync.status()).toMatchObject({ state: 'off' });
  });

  describe('another token', () => {
    test('needs a cloud that is connected', async () => {
      const { token } = cloud.place;
      await expect(world.client.sync.changeToken({ token })).rejects.toMatchObject(
        declared('NOT_FOUND', { what: 'connection' }),
      );
    });

    test('goes on where the one before has ended', async () => {
      await fill(world.client);
      await connect(world.client, { ...cloud.place, token: await cloud.newToken({ days: 1 }) });
      cloud.world.time.now += 2 * 86_400_000;
      world.wait(2 * 86_400_000);
      expect(await world.client.sync.run()).toMatchObject({ state: 'auth_required' });
      const status = await world.client.sync.changeToken({ token: cloud.place.token });
      expect(status).toMatchObject({ state: 'idle', pending: 0 });
    });

    test('for another workspace is refused, and the one before goes on', async () => {
      await fill(world.client);
      await connect(world.client, cloud.place);
      const { token } = await cloud.world.newWorkspace();
      await expect(world.client.sync.changeToken({ token })).rejects.toMatchObject(
        cloudRefuses('other_workspace'),
      );
      await expect(world.client.sync.changeToken({ token: 'relais_wrong' })).rejects.toMatchObject(
        cloudRefuses('refused'),
      );
      expect(await world.client.sync.run()).toMatchObject({ state: 'idle' });
    });

    test('of a support person makes them one here, and one of an admin an admin again', async () => {
      await fill(world.client);
      await connect(world.client, cloud.place);
      const { client } = world;
      await client.sync.changeToken({ token: await cloud.newToken({ role: 'support', author: 'Marc' }) });
      expect(await client.sync.status()).toMatchObject({ connection: { role: 'support', author: 'Marc' } });
      await expect(client.workspace.set({ name: 'Autre', language: 'fr' })).rejects.toMatchObject(
        declared('FORBIDDEN'),
      );
      await client.sync.changeToken({ token: cloud.place.token });
      await client.workspace.set({ name: 'Autre', language: 'fr' });
    });
  });
}
