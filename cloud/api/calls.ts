import { OpenAPIHandler } from '@orpc/openapi/fastify';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { isProblemCode, problemOf, problemType, refuse } from './problem.ts';
import { makeRouter, type CloudParts } from './router.ts';

/** Answers the calls of the contract. Every error, of whatever layer, leaves as a problem of the contract. */
export function serveCalls(app: FastifyInstance, parts: CloudParts): void {
  const handler = new OpenAPIHandler(makeRouter(parts), {
    customErrorResponseBodyEncoder: ({ code, data }) =>
      isProblemCode(code) ? problemOf(code, moreOf(data)) : problemOf('internal'),
  });
  app.addHook('onSend', async (_request, reply) => {
    const type = String(reply.getHeader('content-type'));
    if (reply.statusCode >= 400 && type.startsWith('application/json')) reply.type(problemType);
  });
  app.all('/*', async (request, reply) => {
    const { matched } = await handler.handle(request, reply, {
      context: {
        access: request.access,
        requestId: request.id,
        onCall: (name) => nameCall(request, name),
        setRetryAfter: (seconds) => void reply.header('retry-after', seconds),
      },
    });
    return matched ? reply : refuse(reply, 'not_found');
  });
}

function nameCall(request: FastifyRequest, name: string): void {
  request.call = name;
}

function moreOf(data: unknown): Parameters<typeof problemOf>[1] {
  return typeof data === 'object' && data !== null ? data : {};
}
