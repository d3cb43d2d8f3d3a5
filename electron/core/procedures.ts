import { mapEventIterator } from '@orpc/client';
import {
  AsyncIteratorClass,
  implement,
  type ImplementerInternalWithMiddlewares,
  ORPCError,
  ValidationError,
} from '@orpc/server';
import { contract } from '#shared/contract/contract.ts';
import { faultsOf } from '#shared/model/fault.ts';
import { traceOf } from './error-trace.ts';
import type { Log } from './log.ts';
import type { Permission } from './profile/permission.ts';
import { invalid } from './refusals.ts';

/** What every feature implements its procedures with. */
export type Procedures = ImplementerInternalWithMiddlewares<typeof contract, NoContext, NoContext>;

// oxlint-disable-next-line typescript/no-generated-empty-object-type -- how oRPC says "no context"
type NoContext = Record<never, never>;

/**
 * The contract, ready to be implemented. Whatever a procedure throws crosses to the caller as one of the
 * errors the contract declares, or as a bare `INTERNAL_SERVER_ERROR`, which is logged here. What the person's role
 * does not allow is refused before its input is looked at.
 */
export function implementContract(log: Log, permission: Pick<Permission, 'run'>): Procedures {
  const withErrors = implement(contract).use(async ({ next, path }, input) => {
    try {
      const result = await next();
      const output: unknown = result.output;
      if (!(output instanceof AsyncIteratorClass)) return result;
      const events = mapEventIterator(output, {
        value: async (value: unknown) => value,
        error: async (error) => declared(error, input, path, log),
      });
      return { ...result, output: events };
    } catch (error) {
      throw declared(error, input, path, log);
    }
  });
  return withErrors.use(({ next, procedure }) =>
    permission.run(procedure['~orpc'].meta.writes, async () => next()),
  );
}

function declared(error: unknown, input: unknown, path: readonly string[], log: Log): unknown {
  if (error instanceof ORPCError) {
    if (error.code === 'BAD_REQUEST' && error.cause instanceof ValidationError) {
      return invalid(faultsOf(error.cause.issues, input));
    }
    if (error.code !== 'INTERNAL_SERVER_ERROR') return error;
  }
  log.error({ procedure: path.join('.'), ...traceOf(error) }, 'a call failed');
  return new ORPCError('INTERNAL_SERVER_ERROR');
}
