import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { MessageChannel } from 'node:worker_threads';
import { createORPCClient } from '@orpc/client';
import { RPCLink as HttpLink } from '@orpc/client/fetch';
import { RPCLink as MessagePortLink } from '@orpc/client/message-port';
import type { ContractRouterClient } from '@orpc/contract';
import { RPCHandler as MessagePortHandler } from '@orpc/server/message-port';
import { pino } from 'pino';
import { createCore } from '#core/core.ts';
import type { contract } from '#shared/contract/contract.ts';
import { startWebHost } from '../../electron/web/server.ts';

export type Client = ContractRouterClient<typeof contract>;

/** One way of reaching the core, from a data folder to clients: what a window or a tab gets. */
export type Host = {
  name: string;
  kind: 'desktop' | 'web';
  /** `called` receives the name of each procedure that a client calls, such as `numbers.list`. */
  open: (dataDir: string, clock: () => number, called: (procedure: string) => void) => Promise<OpenHost>;
};

export type OpenHost = { connect: () => Promise<Client>; close: () => Promise<void> };

const log = pino({ enabled: false });

export const messagePort: Host = {
  name: 'a message port',
  kind: 'desktop',
  open: async (dataDir, clock, called) => {
    const core = createCore({ dataDir, host: 'desktop', version: '1.2.3', clock, log });
    const handler = new MessagePortHandler(core.router);
    const ports: { close: () => void }[] = [];
    return {
      connect: async () => {
        const { port1, port2 } = new MessageChannel();
        ports.push(port1);
        handler.upgrade(port1, { context: {} });
        port1.start();
        port2.start();
        return createORPCClient<Client>(new MessagePortLink({ port: port2, interceptors: [report(called)] }));
      },
      close: async () => {
        core.close();
        for (const port of ports) port.close();
      },
    };
  },
};

export const http: Host = {
  name: 'HTTP and server-sent events',
  kind: 'web',
  open: async (dataDir, clock, called) => {
    const core = createCore({ dataDir, host: 'web', version: '1.2.3', clock, log });
    const rendererDir = path.join(dataDir, 'pages');
    mkdirSync(rendererDir, { recursive: true });
    writeFileSync(path.join(rendererDir, 'index.html'), '');
    const webHost = await startWebHost({ core, port: 0, host: '127.0.0.1', rendererDir, log, clock });
    return {
      connect: async () => {
        const { headers } = await fetch(webHost.newOpeningAddress(), { redirect: 'manual' });
        const cookie = headers.get('set-cookie')?.split(';')[0] ?? '';
        const { origin } = new URL(webHost.address);
        return createORPCClient<Client>(
          new HttpLink({ url: `${origin}/rpc`, headers: { cookie, origin }, interceptors: [report(called)] }),
        );
      },
      close: async () => {
        await webHost.close();
        core.close();
      },
    };
  },
};

export const hosts = [messagePort, http];

function report(called: (procedure: string) => void) {
  return async <Result>(call: { path: readonly string[]; next: () => Promise<Result> }): Promise<Result> => {
    called(call.path.join('.'));
    return call.next();
  };
}
