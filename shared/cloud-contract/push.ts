import { z } from 'zod';
import { problems, writing } from './errors.ts';
import { pushAnswerExample, pushExample } from './examples.ts';
import { limits } from './limits.ts';
import {
  fieldFaultSchema,
  hashSchema,
  ruleBodySchema,
  ruleIdSchema,
  ruleKindSchema,
  ruleRecordSchema,
} from './rule.ts';

export const operationSchema = z.enum(['put', 'delete', 'restore']);
export type Operation = z.infer<typeof operationSchema>;

/**
 * One edit. `mid` is drawn once (UUID version 7) and sent with every try: the cloud does it once. `base` is the
 * `rev` the editor saw, 0 for a new rule; `gen` the generation they saw, 1 for a new rule. `at` is information:
 * no clock of a client decides anything.
 */
export const mutationSchema = z.object({
  mid: z.uuid(),
  kind: ruleKindSchema,
  id: ruleIdSchema,
  op: operationSchema,
  gen: z.int().nonnegative().max(1_000_000_000),
  base: z.int().nonnegative(),
  baseHash: hashSchema.nullable().optional(),
  body: ruleBodySchema.optional(),
  bodyHash: hashSchema.optional(),
  at: z.iso.datetime({ offset: true }),
});
export type Mutation = z.infer<typeof mutationSchema>;

/**
 * Why an edit met somebody else's: `stale`, the rule had changed; `deleted`, it was gone; `stale-restore`, there was
 * nothing to restore from there; `deleted-over-edit`, a delete that went through over an edit its author had not seen.
 */
export const conflictReasonSchema = z.enum(['stale', 'deleted', 'stale-restore', 'deleted-over-edit']);
export type ConflictReason = z.infer<typeof conflictReasonSchema>;

/**
 * What became of one edit. `rev` and `gen` are the rule's once it is applied. `dup`: it had been done before.
 * `conflict`: nothing changed, the body is kept for a person; `current` is the rule as it is now, absent when there is
 * none. `rejected`: the body is wrong in `fields`.
 */
export const resultSchema = z.object({
  mid: z.uuid(),
  status: z.enum(['applied', 'conflict', 'rejected']),
  dup: z.boolean().optional(),
  rev: z.int().optional(),
  gen: z.int().optional(),
  why: conflictReasonSchema.optional(),
  fields: z.array(fieldFaultSchema).optional(),
  current: ruleRecordSchema.optional(),
});
export type MutationResult = z.infer<typeof resultSchema>;

/** Sends edits, in order; each is a transaction of its own, and there is one result for each, in the same order. */
export const push = writing
  .errors({ epoch: problems.epoch, schema_too_old: problems.schema_too_old })
  .route({
    method: 'POST',
    path: '/v1/workspaces/{ws}/push',
    summary: 'Send edits',
    description: `At most ${limits.mutationsPerPush} edits and ${limits.pushBytes / 1024} KiB at once. Safe to repeat: an edit is done once, whatever is sent twice.`,
  })
  .input(
    z
      .object({
        ws: z.uuid(),
        protocol: z.int(),
        schema: z.int(),
        client: z.uuid(),
        epoch: z.uuid().nullable(),
        mutations: z.array(mutationSchema).max(limits.mutationsPerPush),
      })
      .meta({ examples: [pushExample] }),
  )
  .output(
    z
      .object({
        epoch: z.uuid(),
        version: z.int(),
        serverTime: z.iso.datetime(),
        results: z.array(resultSchema),
      })
      .meta({ examples: [pushAnswerExample] }),
  );
