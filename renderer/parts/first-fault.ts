import type { z } from 'zod';
import { type Fault, faultsOf } from '#shared/model/fault.ts';

/** What is wrong first with a value that is about to be sent, or nothing. */
export function firstFault(schema: z.ZodType, value: unknown): Fault | undefined {
  const result = schema.safeParse(value);
  return result.success ? undefined : faultsOf(result.error.issues, value)[0];
}
