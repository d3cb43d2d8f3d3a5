import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { startWorld } from './world.ts';

test('a connection on which nothing was asked yet does not keep the cloud from closing', async () => {
  const { cloud } = await startWorld({ dataDir: mkdtempSync(join(tmpdir(), 'relais-cloud-')) });
  const { hostname, port } = new URL(cloud.address);
  const [silent, halfway] = [connect(Number(port), hostname), connect(Number(port), hostname)];
  await Promise.all([once(silent, 'connect'), once(halfway, 'connect')]);
  halfway.write('GET /health HTT');
  // Answered, so that the server has seen the connections that came before.
  expect((await fetch(new URL('/health', cloud.address))).status).toBe(200);

  const ended = Promise.all([once(silent, 'close'), once(halfway, 'close')]);
  await cloud.close();
  await ended;
});
