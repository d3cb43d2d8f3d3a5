import { RPCHandler } from '@orpc/server/fastify';
import type { FastifyInstance } from 'fastify';
import type { Core } from '#core/core.ts';
import { refusals, refuse } from './refusal.ts';

/** Answers calls of the contract at `/rpc`, in JSON; what is watched comes as server-sent events. */
export function serveCalls(app: FastifyInstance, core: Core): void {
  const handler = new RPCHandler(core.router);
  // Beside JSON, plain text is what a page of another site can send without being asked back.
  app.removeContentTypeParser('text/plain');
  app.post('/rpc/*', async (request, reply) => {
    const { matched } = await handler.handle(request, reply, { prefix: '/rpc', context: {} });
    return matched ? reply : refuse(request, reply, refusals.notFound);
  });
}
