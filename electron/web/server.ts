import fastifyCookie from '@fastify/cookie';
import fastifyHelmet from '@fastify/helmet';
import fastifyStatic from '@fastify/static';
import fastify, { type FastifyInstance } from 'fastify';
import path from 'node:path';
import type { Logger } from 'pino';
import { contentSecurityPolicy } from '#core/content-security-policy.ts';
import type { Core } from '#core/core.ts';
import { workspaceFileMaxBytes } from '#shared/model/workspace-file.ts';
import { serveCalls } from './calls.ts';
import { letIn } from './door.ts';
import { serveRefusalLooks } from './refusal-page.ts';
import { answerErrors } from './refusal.ts';
import { hostAndPort, namesOf } from './same-origin.ts';
import { openSessions } from './sessions.ts';

export type WebHostOptions = {
  core: Core;
  /** 0 takes a free one. */
  port: number;
  /** The network address to listen on; beyond loopback, others on the network reach it. */
  host: string;
  /** The folder of the built pages, with `index.html`. */
  rendererDir: string;
  log: Logger;
  /** Epoch milliseconds; sessions end by it. */
  clock?: () => number;
};

export type WebHost = {
  /** `http://127.0.0.1:4790/`: opens in a browser that has a session. */
  address: string;
  /** The address with a token that opens one session, once. */
  openingAddress: string;
  /** Another such address, as good as the first. */
  newOpeningAddress: () => string;
  /** Ends every connection, those that watch for changes included. */
  close: () => Promise<void>;
};

/** As a JSON string, a file's quotes and line ends take two bytes each; the rest is the envelope around it. */
const largestCall = 2 * workspaceFileMaxBytes + 64 * 1024;

/** Serves the application to browsers: its pages, and its core over HTTP and server-sent events. */
export async function startWebHost(options: WebHostOptions): Promise<WebHost> {
  const { core, host, log } = options;
  const names = namesOf(host);
  const sessions = openSessions(core.dataDir, options.clock ?? Date.now);
  const app = fastify({
    bodyLimit: largestCall,
    forceCloseConnections: true,
    requestTimeout: 30_000,
    // What cannot be decoded takes the way of all other addresses, so that it is answered like them.
    rewriteUrl: ({ url = '/' }) => (isDecodable(url) ? url : '/undecodable'),
  });

  logRequests(app, log);
  answerErrors(app, log);
  await addSecurityHeaders(app);
  await app.register(fastifyCookie);
  letIn(app, sessions, names);
  serveRefusalLooks(app);
  await servePages(app, options.rendererDir);
  serveCalls(app, core);
  await app.listen({ port: options.port, host });

  const address = `http://${hostAndPort(names[0] ?? host, portOf(app))}/`;
  const newOpeningAddress = (): string => `${address}?token=${sessions.newToken()}`;
  return { address, openingAddress: newOpeningAddress(), newOpeningAddress, close: () => app.close() };
}

/** One line an answer, without personal data: the query is left out, it may hold a token. */
function logRequests(app: FastifyInstance, log: Logger): void {
  app.addHook('onResponse', async (request, reply) => {
    log.info({
      method: request.method,
      path: request.url.split('?', 1)[0],
      status: reply.statusCode,
      milliseconds: Math.round(reply.elapsedTime),
    });
  });
}

async function addSecurityHeaders(app: FastifyInstance): Promise<void> {
  await app.register(fastifyHelmet, {
    contentSecurityPolicy: false,
    frameguard: { action: 'deny' },
    // Plain HTTP on loopback: there is no HTTPS that a browser could be told to insist on.
    strictTransportSecurity: false,
  });
  app.addHook('onRequest', async (_request, reply) => {
    reply.header('content-security-policy', contentSecurityPolicy);
  });
}

async function servePages(app: FastifyInstance, rendererDir: string): Promise<void> {
  await app.register(fastifyStatic, {
    root: rendererDir,
    cacheControl: false,
    dotfiles: 'ignore',
    // Files under assets/ carry a hash of their content in their name.
    setHeaders: (reply, file) => {
      const hashed = path.relative(rendererDir, file).startsWith(`assets${path.sep}`);
      reply.header('cache-control', hashed ? 'private, max-age=31536000, immutable' : 'no-cache');
    },
  });
}

function isDecodable(url: string): boolean {
  try {
    decodeURIComponent(url.split('?', 1)[0] ?? '');
    return true;
  } catch {
    return false;
  }
}

function portOf(app: FastifyInstance): number {
  const address = app.server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port');
  return address.port;
}
