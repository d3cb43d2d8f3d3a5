import fastifyRateLimit from '@fastify/rate-limit';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { limits } from '#shared/cloud-contract/limits.ts';
import type { Access } from '../access/access.ts';
import { tokenHash, type Tokens } from '../access/tokens.ts';
import { refuse } from './problem.ts';

declare module 'fastify' {
  // oxlint-disable-next-line typescript/consistent-type-definitions -- augmentation needs an interface
  interface FastifyRequest {
    /** What the request's token opens; null where no token is asked for. */
    access: Access | null;
    /** The call it turned out to be, for the log. */
    call: string | null;
  }
}

export type Rates = { requestsPerMinute: number; wrongTokensPerMinute: number };

/**
 * Asks whoever comes to `/v1/` for a token, and slows down who asks too often: a token by all its requests, a
 * network address by its wrong tokens. Each instance counts for itself.
 */
export async function letIn(
  app: FastifyInstance,
  tokens: Tokens,
  clock: () => number,
  rates: Rates = limits,
): Promise<void> {
  app.decorateRequest('access', null);
  app.decorateRequest('call', null);
  await app.register(fastifyRateLimit, { global: false });
  const byToken = app.createRateLimit({
    max: rates.requestsPerMinute,
    timeWindow: '1 minute',
    keyGenerator: (request) => tokenHash(bearerOf(request) ?? ''),
  });
  const byAddress = app.createRateLimit({ max: rates.wrongTokensPerMinute, timeWindow: '1 minute' });

  app.addHook('onRequest', async (request, reply) => {
    if (!request.url.startsWith('/v1/')) return undefined;
    const token = bearerOf(request);
    const access = token === null ? undefined : await tokens.access(token, new Date(clock()));
    const rate = await (access ? byToken(request) : byAddress(request));
    if (!rate.isAllowed && rate.isExceeded) {
      return refuse(reply, 'too_many_requests', { retryAfter: rate.ttlInSeconds });
    }
    if (!access) return refuse(reply, 'unauthorized');
    request.access = access;
    return undefined;
  });
}

function bearerOf({ headers: { authorization = '' } }: FastifyRequest): string | null {
  return /^Bearer ([\w-]{1,128})$/.exec(authorization)?.[1] ?? null;
}
