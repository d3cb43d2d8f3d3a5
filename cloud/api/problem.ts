import type { FastifyReply } from 'fastify';
import { STATUS_CODES } from 'node:http';
import { type Problem, type ProblemCode, problems } from '#shared/cloud-contract/errors.ts';

type More = Pick<Problem, 'retryAfter' | 'fields' | 'epoch'>;

/** An error as a client reads it. Nothing of the request is repeated in it but the places of what is wrong. */
export function problemOf(code: ProblemCode, more: More = {}): Problem {
  const { status, message } = problems[code];
  return { type: 'about:blank', title: STATUS_CODES[status] ?? '', status, code, message, ...more };
}

/** Answers with an error. */
export function refuse(reply: FastifyReply, code: ProblemCode, more: More = {}): FastifyReply {
  if (more.retryAfter !== undefined) reply.header('retry-after', more.retryAfter);
  if (code === 'unauthorized') reply.header('www-authenticate', 'Bearer');
  return reply
    .code(problems[code].status)
    .type(problemType)
    .send(JSON.stringify(problemOf(code, more)));
}

export const problemType = 'application/problem+json';

export function isProblemCode(code: unknown): code is ProblemCode {
  return typeof code === 'string' && Object.hasOwn(problems, code);
}
