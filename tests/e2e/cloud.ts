import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import type { Role } from '#shared/model/role.ts';
import { newToken, tokenHash } from '../../cloud/access/tokens.ts';
import { type Cloud, startCloud } from '../../cloud/cloud.ts';
import { test as appTest } from './app.ts';

export { expect } from './app.ts';

/** A real cloud with a workspace of its own, and the line to it, which can be cut. */
export type TestCloud = {
  address: string;
  /** A token for the workspace, good for a year unless said otherwise. */
  token: (of?: { role?: Role; author?: string; ms?: number }) => Promise<string>;
  /** The cloud does not know the token any more. */
  revoke: (token: string) => Promise<void>;
  /** Nothing answers at its address any more. */
  cut: () => Promise<void>;
  mend: () => Promise<void>;
};

const year = 365 * 86_400_000;

export const test = appTest.extend<{ cloud: TestCloud }, { cloudProgram: Cloud }>({
  cloudProgram: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads from the pattern what a fixture needs
    async ({}, use) => {
      const dataDir = await mkdtemp(join(tmpdir(), 'relais-e2e-cloud-'));
      const program = await startCloud({
        place: { dataDir },
        stateDir: dataDir,
        host: '127.0.0.1',
        port: 0,
        log: pino({ level: 'silent' }),
        rates: { requestsPerMinute: 1_000_000, wrongTokensPerMinute: 1_000_000 },
      });
      await use(program);
      await program.close();
      await rm(dataDir, { recursive: true });
    },
    { scope: 'worker' },
  ],

  cloud: async ({ cloudProgram: { address, tokens, database } }, use) => {
    const workspace = randomUUID();
    const line = await openLine(Number(new URL(address).port));
    await use({
      address: `http://127.0.0.1:${line.port}`,
      token: async ({ role = 'admin', author = 'Amélie Roy', ms = year } = {}) => {
        const token = newToken();
        const now = new Date();
        const expiresAt = new Date(now.getTime() + ms);
        await tokens.keep({ hash: tokenHash(token), ws: workspace, role, author, expiresAt }, now);
        return token;
      },
      revoke: async (token) => {
        await database.query('delete from token where hash = $1', [tokenHash(token)]);
      },
      cut: line.cut,
      mend: line.mend,
    });
    await line.cut();
  },
});

/** A port that leads to another one, until it is cut. */
async function openLine(to: number) {
  const open = new Set<Socket>();
  const server: Server = createServer((near) => {
    const far = connect(to, '127.0.0.1');
    for (const socket of [near, far]) {
      open.add(socket);
      socket.on('error', () => undefined);
      socket.on('close', () => {
        open.delete(socket);
        near.destroy();
        far.destroy();
      });
    }
    near.pipe(far).pipe(near);
  });
  const listen = async (port: number): Promise<number> => {
    await once(server.listen(port, '127.0.0.1'), 'listening');
    return (server.address() as AddressInfo).port;
  };
  const port = await listen(0);
  return {
    port,
    cut: async (): Promise<void> => {
      if (!server.listening) return;
      const closed = once(server, 'close');
      server.close();
      for (const socket of open) socket.destroy();
      await closed;
    },
    mend: async (): Promise<void> => {
      await listen(port);
    },
  };
}
