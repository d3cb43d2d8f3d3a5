import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { isRefusalLooks } from './refusal-page.ts';
import { isCall, refusals, refuse } from './refusal.ts';
import { isForThisServer, isFromOwnPage, mayLoad } from './same-origin.ts';
import { type Sessions, sessionSeconds } from './sessions.ts';

/**
 * Lets a request pass only when it is for this server (`names` are its own), comes from its own pages or a
 * person's navigation, and from a browser with a session; a token in the address opens one. Only what a refusal
 * looks like is shown to whoever is refused.
 */
export function letIn(app: FastifyInstance, sessions: Sessions, names: readonly string[]): void {
  app.addHook('onRequest', async (request, reply) => {
    if (isRefusalLooks(request) && mayLoad(request.headers)) return undefined;
    const port = request.socket.localPort ?? 0;
    if (!isForThisServer(request.headers, names, port)) return refuse(request, reply, refusals.foreignHost);
    const welcome = isCall(request) ? isFromOwnPage(request.headers) : mayLoad(request.headers);
    if (!welcome) return refuse(request, reply, refusals.foreignPage);
    const hasSession = sessions.isOpen(request.cookies[cookieName(request)]);
    const token = tokenOf(request);
    if (token !== null) return openSession(request, reply, hasSession ? null : token, sessions);
    return hasSession ? undefined : refuse(request, reply, refusals.noSession);
  });
}

/** Leads to the application without the token in the address, so that it stays in no history. */
function openSession(
  request: FastifyRequest,
  reply: FastifyReply,
  token: string | null,
  sessions: Sessions,
): FastifyReply {
  if (token !== null) {
    const secret = sessions.redeem(token);
    if (secret === null) return refuse(request, reply, refusals.usedToken);
    reply.setCookie(cookieName(request), secret, {
      httpOnly: true,
      sameSite: 'strict',
      path: '/',
      maxAge: sessionSeconds,
    });
  }
  return reply.header('cache-control', 'no-store').redirect('/', 303);
}

/** Only a person who opens `/?token=…` redeems it: not a program that looks ahead with HEAD. */
function tokenOf(request: FastifyRequest): string | null {
  const [path, query] = request.url.split('?', 2);
  return request.method === 'GET' && path === '/' ? new URLSearchParams(query).get('token') : null;
}

/** Cookies are shared by all ports of a computer: two web hosts must not put each other's out. */
function cookieName(request: FastifyRequest): string {
  return `relais_session_${request.socket.localPort}`;
}
