import { oc } from '@orpc/contract';
import { z } from 'zod';
import { faultCodes } from '#shared/model/fault.ts';

export const faultSchema = z.object({
  path: z.array(z.union([z.string(), z.number()])),
  code: z.enum(faultCodes),
  facts: z.record(z.string(), z.union([z.string(), z.number()])),
});

/** A fault in a file: `line` and `column` count from 1, the column in characters. */
export const fileFaultSchema = faultSchema.extend({ line: z.int(), column: z.int() });
export type FileFault = z.infer<typeof fileFaultSchema>;

/**
 * What a call changes of the workspace. What belongs to whoever sits at this device, such as the theme or a log
 * that is replayed, is not of the workspace.
 */
export type CallMeta = { writes: 'nothing' | 'workspace' | 'first_workspace' };

/**
 * The errors any call may end with. Nothing has been written when one of them arrives.
 * - `INVALID`: the input is wrong; each fault says where and why.
 * - `NOT_FOUND`: what the call is about is gone, or never was.
 * - `CONFLICT`: somebody else changed it first; ask again to see what it is now.
 * - `FORBIDDEN`: the person's role does not allow it.
 */
export const procedure = oc.$meta<CallMeta>({ writes: 'nothing' }).errors({
  INVALID: { status: 422, data: z.object({ faults: z.array(faultSchema) }) },
  NOT_FOUND: {
    status: 404,
    data: z.object({
      what: z.enum([
        'number',
        'auto_reply',
        'contact',
        'copy',
        'deletion',
        'workspace',
        'replay',
        'activity',
        'conflict',
        'version',
        'pending',
        'connection',
      ]),
    }),
  },
  CONFLICT: { status: 409 },
  FORBIDDEN: { status: 403 },
});

/** A call that changes the workspace: refused to a support person. */
export const writing = procedure.meta({ writes: 'workspace' });

/** A call that changes the workspace, which a support person may make as long as there is none. */
export const beginning = procedure.meta({ writes: 'first_workspace' });
