import { z } from 'zod';
import { reading } from './errors.ts';
import { changesExample, epochExample, snapshotExample, workspaceExample } from './examples.ts';
import { limits } from './limits.ts';
import { hashSchema, ruleRecordSchema } from './rule.ts';

const state = {
  epoch: z.uuid(),
  version: z.int().nonnegative(),
  cursor: z.string(),
  serverTime: z.iso.datetime(),
  minSchema: z.int(),
};

/**
 * What changed since a cursor (none: from the beginning), each rule once, as it is now. A client takes all pages
 * before it shows any; `hash` is of the whole workspace and comes with the last page.
 */
export const changes = reading
  .route({ method: 'GET', path: '/v1/workspaces/{ws}/changes', summary: 'What changed since' })
  .input(
    z
      .object({
        ws: z.uuid(),
        since: z.string().max(64).optional(),
        epoch: z.uuid().optional(),
        limit: z.coerce.number<string | number>().int().min(1).max(limits.changesPerPage).optional(),
      })
      .meta({ examples: [{ ws: workspaceExample, since: '40.1795442600000', epoch: epochExample }] }),
  )
  .output(
    z
      .object({
        ...state,
        hasMore: z.boolean(),
        changes: z.array(ruleRecordSchema),
        hash: hashSchema.optional(),
      })
      .meta({ examples: [changesExample] }),
  );

/** Everything the cloud holds, tombstones included, at one version. */
export const snapshot = reading
  .route({ method: 'GET', path: '/v1/workspaces/{ws}/snapshot', summary: 'The whole workspace' })
  .input(z.object({ ws: z.uuid() }).meta({ examples: [{ ws: workspaceExample }] }))
  .output(
    z
      .object({ ...state, rules: z.array(ruleRecordSchema), hash: hashSchema })
      .meta({ examples: [snapshotExample] }),
  );
