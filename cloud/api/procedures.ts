import { implement, ORPCError, ValidationError } from '@orpc/server';
import type { Logger } from 'pino';
import { cloudContract } from '#shared/cloud-contract/contract.ts';
import { type ProblemCode, problems } from '#shared/cloud-contract/errors.ts';
import { faultsOf } from '#shared/model/fault.ts';
import type { Access } from '../access/access.ts';
import { EpochOverError } from '../mirror/apply.ts';
import { CursorExpiredError, SchemaTooOldError } from '../mirror/mirror.ts';
import { StoreAwayError } from '../store/database.ts';
import { isProblemCode } from './problem.ts';
import { traceOf } from './trace.ts';

/** What a call has besides its input: what its token opens, and where the answer's headers go. */
export type CallContext = {
  access: Access | null;
  requestId: string;
  /** Named in the log. */
  onCall: (name: string) => void;
  setRetryAfter: (seconds: number) => void;
};

/**
 * The contract, ready to be implemented. A call gets through only with the role it needs and for the token's own
 * workspace, before its input is looked at; whatever it throws leaves as one of the errors of the contract.
 */
export function implementContract(log: Logger) {
  return implement(cloudContract)
    .$context<CallContext>()
    .use(async ({ next, path, context }, input) => {
      context.onCall(path.join('.'));
      try {
        return await next();
      } catch (error) {
        throw declared(error, input, context, log);
      }
    })
    .use(({ next, procedure, context: { access } }, input) => {
      const { role } = procedure['~orpc'].meta;
      if (role === 'anyone') return next({ context: { access: nobody } });
      if (!access) throw refusal('unauthorized');
      const ws = wsOf(input);
      if (ws !== undefined && ws !== access.ws) throw refusal('not_found');
      if (role === 'admin' && access.role !== 'admin') throw refusal('forbidden');
      return next({ context: { access } });
    });
}

const nobody: Access = { hash: '', ws: '', role: 'support', author: '', expiresAt: new Date(0) };

function wsOf(input: unknown): unknown {
  return typeof input === 'object' && input !== null && 'ws' in input ? input.ws : undefined;
}

function refusal(code: ProblemCode, data?: object): ORPCError<ProblemCode, object | undefined> {
  const { status, message } = problems[code];
  return new ORPCError(code, { defined: true, status, message, data });
}

function declared(error: unknown, input: unknown, context: CallContext, log: Logger): unknown {
  if (error instanceof EpochOverError) return refusal('epoch', { epoch: error.epoch });
  if (error instanceof CursorExpiredError) return refusal('cursor_expired');
  if (error instanceof SchemaTooOldError) return refusal('schema_too_old');
  if (error instanceof ORPCError) {
    if (error.code === 'BAD_REQUEST' && error.cause instanceof ValidationError) {
      return ofForm(error.cause.issues, input);
    }
    if (isProblemCode(error.code)) return error;
  }
  log.error({ requestId: context.requestId, ...traceOf(error) }, 'a call failed');
  if (!(error instanceof StoreAwayError)) return refusal('internal');
  context.setRetryAfter(retrySeconds);
  return refusal('unavailable', { retryAfter: retrySeconds });
}

const retrySeconds = 5;

/** Too many edits at once is told as what it is, so that the client sends fewer; else where the input is wrong. */
function ofForm(issues: readonly unknown[], input: unknown) {
  const faults = faultsOf(issues, input);
  const isTooMany = faults.some(({ path, code }) => path.join() === 'mutations' && code === 'too_long');
  if (isTooMany) return refusal('too_large');
  return refusal('invalid', { fields: faults.slice(0, 100).map(({ path, code }) => ({ path, code })) });
}
