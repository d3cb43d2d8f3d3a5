import { oc } from '@orpc/contract';
import { z } from 'zod';
import { fieldFaultSchema } from './rule.ts';

const noData = z.object({}).optional();

/** Why a request is not answered: the code a client acts on, its status, a sentence for a person who reads along. */
export const problems = {
  unauthorized: { status: 401, message: 'There is no token, or it is unknown or has expired.', data: noData },
  forbidden: { status: 403, message: 'The role of this token may not do this.', data: noData },
  not_found: { status: 404, message: 'There is no such thing in reach of this token.', data: noData },
  epoch: {
    status: 409,
    message: 'The cloud was restored from a backup: begin again from a snapshot.',
    data: z.object({ epoch: z.uuid() }),
  },
  cursor_expired: {
    status: 410,
    message: 'The cursor is too old: begin again from a snapshot.',
    data: noData,
  },
  too_large: { status: 413, message: 'The request is too large: send less at once.', data: noData },
  unsupported_media_type: { status: 415, message: 'Requests are in JSON.', data: noData },
  invalid: {
    status: 422,
    message: 'The request is not of the form the contract asks for.',
    data: z.object({ fields: z.array(z.object({ path: fieldFaultSchema.shape.path, code: z.string() })) }),
  },
  schema_too_old: {
    status: 426,
    message: 'The program is too old for this workspace: update it.',
    data: noData,
  },
  too_many_requests: {
    status: 429,
    message: 'Too many requests: wait as long as Retry-After says.',
    data: z.object({ retryAfter: z.int() }),
  },
  internal: {
    status: 500,
    message: 'The cloud failed. Its log says more under the request id.',
    data: noData,
  },
  unavailable: {
    status: 503,
    message: 'The store does not answer: try again later.',
    data: z.object({ retryAfter: z.int() }),
  },
} as const;
export type ProblemCode = keyof typeof problems;

/** An error as it is sent, `application/problem+json` (RFC 9457): the code is for programs, the rest for people. */
export const problemSchema = z.object({
  type: z.literal('about:blank'),
  title: z.string(),
  status: z.int(),
  code: z.enum(Object.keys(problems) as [ProblemCode, ...ProblemCode[]]),
  message: z.string(),
  /** Seconds. */
  retryAfter: z.int().optional(),
  fields: z.array(z.object({ path: fieldFaultSchema.shape.path, code: z.string() })).optional(),
  epoch: z.uuid().optional(),
});
export type Problem = z.infer<typeof problemSchema>;

/** Who may call: `anyone`, without a token; `support` reads; `admin` reads and writes. */
export type CallMeta = { role: 'anyone' | 'support' | 'admin' };

const { unauthorized, too_many_requests, internal, unavailable, ...ofWorkspace } = problems;

/** A call that needs no token. */
export const open = oc.$meta<CallMeta>({ role: 'anyone' }).errors({ unavailable, internal });

/** A call with a token, of whatever role. */
export const known = open.meta({ role: 'support' }).errors({ unauthorized, too_many_requests });

/** A call about the token's workspace: any other one is not found. */
export const reading = known.errors({
  not_found: ofWorkspace.not_found,
  epoch: ofWorkspace.epoch,
  cursor_expired: ofWorkspace.cursor_expired,
  invalid: ofWorkspace.invalid,
});

/** A call that changes the workspace. */
export const writing = known.meta({ role: 'admin' }).errors({
  forbidden: ofWorkspace.forbidden,
  not_found: ofWorkspace.not_found,
  too_large: ofWorkspace.too_large,
  unsupported_media_type: ofWorkspace.unsupported_media_type,
  invalid: ofWorkspace.invalid,
});
