import { createORPCErrorConstructorMap } from '@orpc/server';
import { type CloudRefusal, syncContract } from '#shared/contract/sync.ts';

const errors = createORPCErrorConstructorMap(syncContract.look['~orpc'].errorMap);

/** The cloud cannot be connected, or not be asked. */
export const refusedByCloud = (reason: CloudRefusal) => errors.CLOUD({ data: { reason } });
