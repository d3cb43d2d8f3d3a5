import { z } from 'zod';
import { reading, writing } from './errors.ts';
import { conflictsExample, historyExample, settleExample, workspaceExample } from './examples.ts';
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

/** Differs from before whenever a conflict of the workspace has appeared or was settled. */
export const markSchema = z.int().nonnegative();

/** In the address it is a word. */
const flagSchema = z.preprocess(
  (flag: boolean | 'true' | 'false') => (flag === 'true' ? true : flag === 'false' ? false : flag),
  z.boolean(),
);

/**
 * The bodies that lost against another edit, in the order in which that happened, after the one numbered `after`;
 * `open`: only those that nobody has settled yet, or only those that somebody has.
 */
export const conflicts = reading
  .route({ method: 'GET', path: '/v1/workspaces/{ws}/conflicts', summary: 'What was kept of conflicts' })
  .input(
    z
      .object({
        ws: z.uuid(),
        after: z.coerce.number<string | number>().int().nonnegative().optional(),
        open: flagSchema.optional(),
        limit: z.coerce.number<string | number>().int().min(1).max(limits.entriesPerPage).optional(),
      })
      .meta({ examples: [{ ws: workspaceExample, after: 0, open: true }] }),
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
            /** Null as long as it is open. */
            settledAt: z.iso.datetime().nullable(),
            settledBy: z.string().nullable(),
          }),
        ),
        /** What to ask for next, as `after`. */
        next: z.int(),
        hasMore: z.boolean(),
        mark: markSchema,
      })
      .meta({ examples: [conflictsExample] }),
  );

/**
 * Closes the conflict of an edit for everybody: `mid` is of the edit that lost, or of the delete that went over an
 * edit. What is settled stays as it was settled first. `settled` is false where the workspace has no such conflict.
 */
export const settle = writing
  .route({ method: 'POST', path: '/v1/workspaces/{ws}/conflicts/settle', summary: 'Settle a conflict' })
  .input(z.object({ ws: z.uuid(), mid: z.uuid() }).meta({ examples: [settleExample] }))
  .output(z.object({ settled: z.boolean() }).meta({ examples: [{ settled: true }] }));
