import { z } from 'zod';
import { reading } from './errors.ts';
import { conflictsExample, historyExample, workspaceExample } from './examples.ts';
import { limits } from './limits.ts';
import { conflictReasonSchema, operationSchema } from './push.ts';
import { ruleBodySchema, ruleIdSchema, ruleKindSchema } from './rule.ts';

/**
 * Every accepted body of a rule, latest first, from below the revision `before` on. The id of a contact is a phone
 * number, which has no place in an address that servers log: the question is posted.
 */
export const history = reading
  .route({ method: 'POST', path: '/v1/workspaces/{ws}/history', summary: 'The past of one rule' })
  .input(
    z
      .object({
        ws: z.uuid(),
        kind: ruleKindSchema,
        id: ruleIdSchema,
        before: z.int().positive().optional(),
        limit: z.int().min(1).max(limits.entriesPerPage).optional(),
      })
      .meta({ examples: [{ ws: workspaceExample, kind: 'contact', id: '+15145550123' }] }),
  )
  .output(
    z
      .object({
        entries: z.array(
          z.object({
            rev: z.int(),
            gen: z.int(),
            op: operationSchema,
            /** Null for a delete, and once the body of something deleted has been forgotten. */
            body: ruleBodySchema.nullable(),
            author: z.string(),
            at: z.iso.datetime(),
          }),
        ),
        hasMore: z.boolean(),
      })
      .meta({ examples: [historyExample] }),
  );

/** The bodies that lost against another edit, in the order in which that happened, after the one numbered `after`. */
export const conflicts = reading
  .route({ method: 'GET', path: '/v1/workspaces/{ws}/conflicts', summary: 'What was kept of conflicts' })
  .input(
    z
      .object({
        ws: z.uuid(),
        after: z.coerce.number<string | number>().int().nonnegative().optional(),
        limit: z.coerce.number<string | number>().int().min(1).max(limits.entriesPerPage).optional(),
      })
      .meta({ examples: [{ ws: workspaceExample, after: 0 }] }),
  )
  .output(
    z
      .object({
        conflicts: z.array(
          z.object({
            n: z.int(),
            mid: z.uuid(),
            kind: ruleKindSchema,
            id: ruleIdSchema,
            body: ruleBodySchema.nullable(),
            author: z.string(),
            base: z.int(),
            /** The revision it met; null where the cloud had no such rule. */
            currentRev: z.int().nullable(),
            why: conflictReasonSchema,
            at: z.iso.datetime(),
          }),
        ),
        /** What to ask for next, as `after`. */
        next: z.int(),
        hasMore: z.boolean(),
      })
      .meta({ examples: [conflictsExample] }),
  );
