import fastifyHelmet from '@fastify/helmet';
import fastify, { type FastifyError, type FastifyInstance } from 'fastify';
import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import type { Logger } from 'pino';
import { limits } from '#shared/cloud-contract/limits.ts';
import type { ProblemCode } from '#shared/cloud-contract/errors.ts';
import type { Tokens } from './access/tokens.ts';
import { serveCalls } from './api/calls.ts';
import { letIn, type Rates } from './api/door.ts';
import { serveDocs } from './api/docs.ts';
import { refuse } from './api/problem.ts';
import type { CloudParts } from './api/router.ts';
import { StoreAwayError } from './store/database.ts';
import { traceOf } from './api/trace.ts';

export type CloudServerOptions = CloudParts & {
  tokens: Tokens;
  host: string;
  /** 0 takes a free one. */
  port: number;
  rates?: Rates | undefined;
};

export type CloudServer = {
  /** `http://127.0.0.1:4791` */
  address: string;
  /** Takes no more requests, answers those that are under way, and ends. */
  close: () => Promise<void>;
};

/** Serves the cloud API. */
export async function startServer(options: CloudServerOptions): Promise<CloudServer> {
  const { log, tokens, clock } = options;
  const app = fastify({
    bodyLimit: limits.pushBytes,
    requestTimeout: 30_000,
    routerOptions: { maxParamLength: 256 },
    genReqId: () => randomUUID(),
    forceCloseConnections: 'idle',
    // What cannot be decoded takes the way of all other addresses, so that it is answered like them.
    rewriteUrl: ({ url = '/' }) => (isDecodable(url) ? url : '/undecodable'),
  });
  logRequests(app, log);
  answerErrors(app, log);
  await app.register(fastifyHelmet, { contentSecurityPolicy: false, strictTransportSecurity: false });
  app.addHook('onRequest', async (request, reply) => {
    reply.header('content-security-policy', contentSecurityPolicy);
    reply.header('cache-control', 'no-store').header('request-id', request.id);
  });
  await letIn(app, tokens, clock, options.rates);
  // A push is JSON and nothing else; a page of another site can send plain text without being asked back.
  app.removeContentTypeParser('text/plain');
  await serveDocs(app);
  serveCalls(app, options);
  const unasked = connectionsWithoutRequest(app);
  const address = await app.listen({ port: options.port, host: options.host });
  return { address, close: () => closeGently(app, unasked) };
}

/** A connection that was busy when the server was asked to stop would be kept open for the next request. */
async function closeGently(app: FastifyInstance, unasked: ReadonlySet<Socket>): Promise<void> {
  const idle = setInterval(() => {
    app.server.closeIdleConnections();
    for (const connection of unasked) connection.destroy();
  }, 50);
  await app.close().finally(() => clearInterval(idle));
}

/**
 * The connections on which nothing was asked yet: clients open them ahead of need. To Node they are busy until the
 * time for a request is over, a minute later.
 */
function connectionsWithoutRequest({ server }: FastifyInstance): ReadonlySet<Socket> {
  const unasked = new Set<Socket>();
  server.on('connection', (connection: Socket) => {
    unasked.add(connection);
    connection.once('close', () => unasked.delete(connection));
  });
  server.on('request', ({ socket }: IncomingMessage) => unasked.delete(socket));
  return unasked;
}

/** The pages are text and one stylesheet of their own: no script, no picture, no frame. */
const contentSecurityPolicy =
  "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** One line an answer, of these fields alone: an address may hold an id, and the id of a contact is a phone number. */
function logRequests(app: FastifyInstance, log: Logger): void {
  app.addHook('onResponse', async (request, reply) => {
    log.info({
      requestId: request.id,
      call: request.call,
      workspace: request.access?.ws,
      role: request.access?.role,
      status: reply.statusCode,
      milliseconds: Math.round(reply.elapsedTime),
    });
  });
}

/** What goes wrong before a call is reached: the body cannot be read, or the store is away. */
function answerErrors(app: FastifyInstance, log: Logger): void {
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const code = refusalOf(error);
    if (code === 'internal' || code === 'unavailable') {
      log.error({ requestId: request.id, ...traceOf(error) }, 'a request failed');
    }
    return refuse(reply, code, code === 'unavailable' ? { retryAfter: 5 } : {});
  });
}

function refusalOf(error: FastifyError): ProblemCode {
  if (error instanceof StoreAwayError) return 'unavailable';
  switch (error.statusCode) {
    case 413:
      return 'too_large';
    case 415:
      return 'unsupported_media_type';
    case 400:
      return 'invalid';
    default:
      return 'internal';
  }
}

function isDecodable(url: string): boolean {
  try {
    decodeURIComponent(url.split('?', 1)[0] ?? '');
    return true;
  } catch {
    return false;
  }
}
